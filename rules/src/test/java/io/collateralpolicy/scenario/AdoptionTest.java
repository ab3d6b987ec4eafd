package io.collateralpolicy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AdoptionTest {

    private static final ReadyPolicy STANDARD = ShippedPolicies.newest("standard");
    private static final String FILE = "scenarios/intended-liquidation-is-allowed.json";

    @Test
    void aFigureThatIsNoLongerAnsweredIsReplacedAndEverythingElseStaysToTheLetter() {
        String file = text(STANDARD.source().files().content(FILE).orElseThrow());
        String wrong = file.replace("\"23000.000000\"", "\"1.000000\"").replace("\"1.05\"", "\"7\"");

        assertThat(text(adopted(wrong))).isEqualTo(file.replace("\"1.05\"", "\"1.050000000000000000\""));
    }

    @Test
    void whatAnOutcomeOrAFlagSaysIsTheStoryAndStays() {
        String file = text(STANDARD.source().files().content(FILE).orElseThrow());
        String wrong = file.replace("\"ALLOWED\"", "\"REFUSED\"")
                .replace("\"projected.liquidatable\": false", "\"projected.liquidatable\": true");

        JsonNode expect = StrictJson.readTree(adopted(wrong)).path("expect");

        assertThat(expect.path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(expect.path("projected.liquidatable").asBoolean()).isTrue();
    }

    @Test
    void aFigureOfWhatIsNotAnsweredStays() {
        ObjectNode scenario = (ObjectNode) StrictJson.readTree(STANDARD.source().files().content(FILE).orElseThrow());
        ((ObjectNode) scenario.path("expect")).put("current.lots[7].quantity", "5");

        assertThat(StrictJson.readTree(adopted(scenario.toString())).path("expect").path("current.lots[7].quantity").asText())
                .isEqualTo("5");
    }

    private static byte[] adopted(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        Assessment answer = new ScenarioRunner(STANDARD).answer(Scenario.read(bytes));
        return Adoption.adopted(bytes, answer);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

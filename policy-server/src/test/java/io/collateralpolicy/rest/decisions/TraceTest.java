package io.collateralpolicy.rest.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account of three lots and a loan; lot 1 would be withdrawn, and lot 3 is what refuses it. */
class TraceTest {

    private static final String DECIDED = """
            {"outcome": "REFUSED",
             "intents": [{"action": "WITHDRAW", "lotId": "lot-1", "bindingRuleIds": ["CL-030"]}],
             "current": {"marketValue": "3", "lots": [
               {"lotId": "lot-1", "asset": "WETH", "haircuts": [
                 {"component": "BASE", "ruleId": "HC-010", "haircut": "0.15", "valueAfter": "1", "table": "base", "row": "a"}]},
               {"lotId": "lot-2", "asset": "WBTC", "haircuts": []}, {"lotId": "lot-3", "asset": "LP", "haircuts": []}]},
             "projected": {"marketValue": "2", "lots": [{"lotId": "lot-1", "asset": "WETH", "haircuts": []}]},
             "findings": [
               {"ruleId": "CL-030", "subject": {"lotId": "lot-3"}, "passed": false},
               {"ruleId": "EL-001", "subject": {"lotId": "lot-1"}, "passed": true},
               {"ruleId": "EL-002", "subject": {"lotId": "lot-2"}, "passed": true},
               {"ruleId": "MG-001", "subject": {"accountId": "acct"}, "passed": true},
               {"ruleId": "MD-001", "subject": {"loanId": "loan-1"}, "passed": true},
               {"ruleId": "OR-001", "subject": {"asset": "WETH", "source": "s"}, "passed": true},
               {"ruleId": "OR-002", "subject": {"asset": "WBTC", "source": "s"}, "passed": true},
               {"ruleId": "OR-003", "subject": {"asset": "USDC", "source": "s"}, "passed": true}],
             "nearestMisses": [{"ruleId": "CL-030", "sentence": "to withdraw 10 WETH or less passes"}]}""";

    private final JsonNode whole = StrictJson.readTree(DECIDED.getBytes(StandardCharsets.UTF_8));

    @Test
    void fullIsEverythingThatIsRecorded() {
        assertThat(Trace.FULL.document(whole)).isSameAs(whole);
    }

    @Test
    void compactSaysWhatTheOutcomeRestsOn() {
        JsonNode compact = Trace.COMPACT.document(whole);

        assertThat(ruleIds(compact)).containsExactly("CL-030", "EL-001", "MG-001", "OR-001", "OR-003");
        assertThat(compact.path("nearestMisses")).isEqualTo(whole.path("nearestMisses"));
        assertThat(compact.at("/current/lots/0/haircuts/0").fieldNames()).toIterable()
                .containsExactly("component", "ruleId", "haircut", "valueAfter");
    }

    @Test
    void noneSaysWhatFailedAndTheFigures() {
        JsonNode none = Trace.NONE.document(whole);

        assertThat(ruleIds(none)).containsExactly("CL-030");
        assertThat(none.has("nearestMisses")).isFalse();
        assertThat(none.at("/current/lots/0").has("haircuts")).isFalse();
        assertThat(none.at("/projected/lots/0").has("haircuts")).isFalse();
        assertThat(none.at("/current/marketValue")).isEqualTo(whole.at("/current/marketValue"));
        assertThat(none.at("/intents/0/bindingRuleIds/0").asText()).isEqualTo("CL-030");
    }

    @Test
    void whatIsLeftOutIsNotLost() {
        Trace.COMPACT.document(whole);
        Trace.NONE.document(whole);

        assertThat(whole).isEqualTo(StrictJson.readTree(DECIDED.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "trace=none | NONE", "respond-async, trace=\"compact\" | COMPACT", "Trace=FULL | FULL", "wait=1; trace=none | NONE",
        "trace=loud | ''", "subtrace=none | ''", "trace=loud, trace=none | NONE", "'' | ''"})
    void aPreferenceIsReadAsItsStandardSaysAndWhatIsUnknownIsIgnored(String header, String trace) {
        assertThat(Trace.of(List.of(header)).map(Enum::name).orElse("")).isEqualTo(trace);
    }

    private static List<String> ruleIds(JsonNode document) {
        return StreamSupport.stream(document.path("findings").spliterator(), false)
                .map(finding -> finding.path("ruleId").asText())
                .toList();
    }
}

package io.collateralpolicy.decision.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonDifferenceTest {

    @Test
    void equalDocumentsDoNotDiffer() {
        assertThat(JsonDifference.between(json("{'a':['1']}"), json("{'a':['1']}"))).isEmpty();
    }

    @Test
    void whatIsChangedMissingOrAddedIsNamedByItsPath() {
        JsonNode recorded = json("{'debt':'10','lots':['a','b'],'old':true}");
        JsonNode recomputed = json("{'debt':'11','lots':['a'],'a/b':null}");

        assertThat(JsonDifference.between(recorded, recomputed)).containsExactly(
                new JsonDifference("/a~1b", Optional.empty(), Optional.of("null")),
                new JsonDifference("/debt", Optional.of("10"), Optional.of("11")),
                new JsonDifference("/lots/1", Optional.of("b"), Optional.empty()),
                new JsonDifference("/old", Optional.of("true"), Optional.empty()));
    }

    private static JsonNode json(String text) {
        return StrictJson.readTree(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}

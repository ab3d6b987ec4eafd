package io.collateralpolicy.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aLeafWithoutToleranceIsExactAsANumber() {
        assertThat(judge("{'expected': {'a': '1.2'}}", "{'a': '1.20'}")).isEmpty();
        assertThat(judge("{'expected': {'a': '1.2'}}", "{'a': '1.2000001'}")).hasSize(1);
        assertThat(judge("{'expected': {'a': '0'}}", "{'a': '-0'}")).isEmpty();
    }

    @Test
    void aToleranceIsTheLargerOfAbsoluteAndRelative() {
        String tolerant = "{'expected': {'a': '100'}, 'tolerances': {'a': {'abs': '0.5', 'rel': '0.01'}}}";

        assertThat(judge(tolerant, "{'a': '101'}")).isEmpty();
        assertThat(judge(tolerant, "{'a': '101.0001'}")).hasSize(1);
    }

    @Test
    void keysThatAreNotExpectedAreNotJudged() {
        assertThat(judge("{'expected': {'a': true}}", "{'a': true, 'b': 1}")).isEmpty();
        assertThat(judge("{'expected': {'a': true}}", "{'b': 1}")).hasSize(1);
        assertThat(judge("{'expected': {'a': '1', 'b': 'x'}, 'notJudged': ['b']}", "{'a': '1'}")).isEmpty();
    }

    @Test
    void arraysHaveTheSameLengthAndOrder() {
        assertThat(judge("{'expected': {'a': ['1', '2']}}", "{'a': ['1.0', '2']}")).isEmpty();
        assertThat(judge("{'expected': {'a': ['1', '2']}}", "{'a': ['2', '1']}")).hasSize(2);
        assertThat(judge("{'expected': {'a': ['1']}}", "{'a': ['1', '2']}")).hasSize(1);
    }

    @Test
    void relationsHoldOnTheResultAndTheInputs() {
        String related = "{'inputs': {'limit': '5'}, 'expected': {},"
                + " 'expectedRelations': [{'relation': '<=', 'field': 'a', 'than': 'inputs.limit'}]}";

        assertThat(judge(related, "{'a': '5'}")).isEmpty();
        assertThat(judge(related, "{'a': '5.01'}")).hasSize(1);
    }

    private static List<String> judge(String judged, String actual) {
        try {
            return Judge.differences(
                    new Case(JSON.readTree(judged.replace('\'', '"'))), JSON.readTree(actual.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

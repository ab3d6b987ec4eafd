package io.collateralpolicy.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.scenario.Scenario;

/** The case as an ordinary request under a policy of ours; the ordinary decision answers. */
public non-sealed interface PolicyAdapter extends Adapter {

    /** The policy that decides. */
    String policy();

    /** Its version. */
    default String version() {
        return "1.0.0";
    }

    /** The case as a scenario of that policy; its expectations stay empty. */
    Scenario scenario(JsonNode inputs);

    /** The answer in the case's words. */
    default JsonNode result(JsonNode answer) {
        return answer;
    }

    /** The same where a rate or a name of the case says how. */
    default JsonNode result(JsonNode answer, JsonNode inputs) {
        return result(answer);
    }

    @Override
    default Kind kind() {
        return Kind.POLICY;
    }
}

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
    JsonNode result(JsonNode answer);

    @Override
    default Kind kind() {
        return Kind.POLICY;
    }
}

package io.collateralpolicy.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.scenario.Overlay;
import java.util.List;

/**
 * A case that gives aggregates only: it is asked at the one stage it speaks of, through the host code that the ordinary
 * decision uses there.
 */
public non-sealed interface StageAdapter extends Adapter {

    /** The policy that decides. */
    String policy();

    /** Its version. */
    default String version() {
        return "1.0.0";
    }

    /** The case's numbers over those of the policy. */
    Overlay overlay(JsonNode inputs);

    /** Asks the stage. */
    Asked asked(DecidingPolicy policy, JsonNode inputs);

    @Override
    default Kind kind() {
        return Kind.POLICY;
    }

    /**
     * What came of it.
     *
     * @param result   in the case's words
     * @param findings of the stage
     */
    record Asked(JsonNode result, List<Finding> findings) {}
}

package io.collateralpolicy.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.scenario.Scenario;

/**
 * Turns the inputs of one model's cases into a request under a policy of ours, and the answer into the case's result.
 *
 * <p>An adapter may parse, rename, flip a sign convention, scale by powers of ten, convert by a rate in the case, group
 * repeated ids, encode absence, overlay numbers on tables and parameters, and pick named results. It may not calculate
 * with or compare case values; {@link Conversions} holds all it may do to a number.
 */
public interface Adapter {

    /** The model of the cases it speaks for. */
    String model();

    /** The policy that decides. */
    String policy();

    /** The case as a scenario of that policy; its expectations stay empty. */
    Scenario scenario(JsonNode inputs);

    /** The answer in the case's words. */
    JsonNode result(JsonNode answer);
}

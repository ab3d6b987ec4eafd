package io.collateralpolicy.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A case that one function of its inputs answers: the adapter calls exactly one public method of {@code margin}, besides
 * building its arguments and reading its result, and {@link AdapterByteCodeTest} reads that in its byte code.
 */
public non-sealed interface ArithmeticAdapter extends Adapter {

    /** The function's result in the case's words. */
    JsonNode result(JsonNode inputs);

    @Override
    default Kind kind() {
        return Kind.ARITHMETIC;
    }
}

package io.collateralpolicy.conformance;

import java.util.List;

/**
 * Turns the inputs of one model's cases into a question to us, and the answer into the case's result.
 *
 * <p>An adapter may parse, rename, flip a sign convention, scale by powers of ten, convert by a rate in the case, group
 * repeated ids, encode absence, overlay numbers on tables and parameters, and pick named results. It may not calculate
 * with or compare case values; {@link Conversions} holds all it may do to a number.
 */
public sealed interface Adapter permits PolicyAdapter, StageAdapter, ArithmeticAdapter {

    /** The model of the cases it speaks for. */
    String model();

    /** Who answers. */
    Kind kind();

    /** Where our answer is known not to be its source's, or is one of several readings; a sentence each. */
    default List<String> knownDifferences() {
        return List.of();
    }

    /** What the answer rests on. */
    enum Kind {
        /** Rules of a policy: each case shows a finding of one. */
        POLICY,
        /** One public function of {@code margin}. */
        ARITHMETIC
    }
}

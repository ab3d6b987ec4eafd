package io.collateralpolicy.analysis;

import java.util.List;
import java.util.Optional;

/**
 * What was found of one property.
 *
 * @param property what was asked
 * @param status   whether it holds, and how far that is known
 * @param fragment what was looked at, and of a search how many decisions and the seed
 * @param witness  why it does not hold; empty when nothing was found
 */
public record AnalysisResult(
        AnalysisProperty property, Status status, String fragment, Optional<Witness> witness) {

    /**
     * Accounts that break a property, decided twice: directly and by a Drools session.
     *
     * @param sentence what is wrong, with its figures
     * @param probes   one account, or two that differ in one thing; none where a table's row says it alone
     * @param seen     what the policy says of each
     */
    public record Witness(String sentence, List<Probe> probes, List<Seen> seen) {}

    /** How far a property is known to hold. */
    public enum Status {
        /** For everything in the fragment. */
        PROVED,
        /** Nothing was found that breaks it; something may be there. */
        SEARCHED,
        /** The witness breaks it. */
        FAILED
    }
}

package io.collateralpolicy.cdm;

/** How a schedule is understood where its reference implementation does not do what its words say. */
public enum Reading {
    /**
     * As the reference function {@code CheckEligibilityByDetails} of CDM 6.1.0 answers: ratings by equality, exclusions never
     * remove anything, an exclusive lower bound of maturity is turned round, periods are compared by their number, the
     * issuer's country and rating are the asset's, limits are not looked at.
     */
    COMPATIBLE,
    /**
     * As the words say: ratings in their order, exclusions first, bounds and periods as written, the issuer's country and
     * rating its own, value limits held; of several treatments the least generous.
     */
    STRICT
}

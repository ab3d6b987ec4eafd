package io.collateralpolicy.assessment.terms;

import io.collateralpolicy.assessment.answer.Finding;
import java.util.List;

/** One lot, debt or position with what the policy made of it. */
interface Valued {

    List<Finding> findings();

    /** Whether an account with it that is covered exactly may be liquidated. */
    default boolean inclusive() {
        return false;
    }
}

package io.collateralpolicy.decision.sweep;

import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.decision.shelf.NegotiatedPolicies;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import java.util.Collection;
import java.util.List;

/**
 * What an account is judged under, beside itself.
 *
 * @param inForce  the package that answers
 * @param market   the server's
 * @param breakers as they stand
 * @param negotiated the package under the terms of single accounts
 */
record Circumstances(
        PolicyShelf.InForce inForce, BookMarket market, List<BreakerUsed> breakers, NegotiatedPolicies negotiated) {

    Circumstances {
        breakers = List.copyOf(breakers);
    }

    /** Whether accounts that hold these assets stand as they stood under the others. */
    boolean areTheSame(Circumstances others, Collection<String> assets) {
        return inForce.activation().equals(others.inForce.activation())
                && breakers.equals(others.breakers)
                && market.saysTheSame(others.market, assets);
    }
}

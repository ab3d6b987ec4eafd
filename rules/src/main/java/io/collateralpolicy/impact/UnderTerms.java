package io.collateralpolicy.impact;

import io.collateralpolicy.assessment.answer.Evidence.NegotiatedUsed;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.Negotiated;
import io.collateralpolicy.policy.ReadyPolicy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A package as it decides on accounts that negotiated their own terms, and on those that did not. */
public final class UnderTerms {

    /** Terms whose numbers are kept; more of them are bound as often as they are asked for. */
    private static final int KEPT = 1_000;

    private final ReadyPolicy ready;
    private final DecidingPolicy own;
    private final Map<NegotiatedUsed, DecidingPolicy> negotiated = new ConcurrentHashMap<>();

    public UnderTerms(ReadyPolicy ready) {
        this.ready = ready;
        this.own = DecidingPolicy.of(ready);
    }

    /** Under nobody's terms but its own. */
    public DecidingPolicy own() {
        return own;
    }

    public DecidingPolicy of(Optional<NegotiatedUsed> terms) {
        return terms.map(this::under).orElse(own);
    }

    private DecidingPolicy under(NegotiatedUsed terms) {
        DecidingPolicy known = negotiated.get(terms);
        if (known != null) {
            return known;
        }
        DecidingPolicy bound = Negotiated.policy(ready, terms);
        if (negotiated.size() < KEPT) {
            negotiated.put(terms, bound);
        }
        return bound;
    }
}

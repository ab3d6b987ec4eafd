package io.collateralpolicy.decision.shelf;

import io.collateralpolicy.assessment.answer.Evidence.NegotiatedUsed;
import io.collateralpolicy.assessment.basis.Negotiated;
import io.collateralpolicy.book.terms.AgreedTerms;
import io.collateralpolicy.engine.logic.Recent;
import io.collateralpolicy.policy.ReadyPolicy;
import java.util.Optional;

/** Packages under the terms of single accounts, kept while they are asked for: binding numbers costs more than a decision. */
public final class NegotiatedPolicies {

    private static final int CAPACITY = 500;

    private final Recent<LoadedPolicy> recent = new Recent<>(CAPACITY, name -> false);

    /** The package as it decides on an account; the package itself where nothing was negotiated. */
    public LoadedPolicy policy(LoadedPolicy own, Optional<AgreedTerms> agreed) {
        return agreed.map(terms -> recent.value(
                        own.packageDigest() + " " + terms.digest() + " " + terms.termsVersion(), () -> under(own, terms)))
                .orElse(own);
    }

    private static LoadedPolicy under(LoadedPolicy own, AgreedTerms agreed) {
        return new LoadedPolicy(own.source(), own.logic(), Negotiated.policy(ready(own), used(agreed)));
    }

    /** Its rules over the numbers that decided: those of the terms, where the package allows them. */
    public static ReadyPolicy ready(LoadedPolicy own, Optional<AgreedTerms> agreed) {
        return agreed.map(NegotiatedPolicies::used)
                .filter(terms -> Negotiated.refusal(own.source().numbers(), terms.parameters()).isEmpty())
                .map(terms -> Negotiated.over(ready(own), terms))
                .orElseGet(() -> ready(own));
    }

    private static ReadyPolicy ready(LoadedPolicy own) {
        return ReadyPolicy.of(own.source(), own.logic());
    }

    /** Terms as a decision takes them. */
    public static NegotiatedUsed used(AgreedTerms agreed) {
        return new NegotiatedUsed(
                agreed.termsVersion(), agreed.digest(), agreed.terms().source(), agreed.terms().parameters(), true,
                Optional.empty());
    }
}

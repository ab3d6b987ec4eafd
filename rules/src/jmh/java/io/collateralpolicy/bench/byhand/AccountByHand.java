package io.collateralpolicy.bench.byhand;

import static io.collateralpolicy.bench.byhand.Sentence.constant;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.fact.Account;
import io.collateralpolicy.fact.Holding;
import io.collateralpolicy.fact.Intent;
import io.collateralpolicy.policy.ReadyPolicy;
import java.math.BigDecimal;

/** {@code account.drl}. */
final class AccountByHand {

    private final Sentence stopped;
    private final LookUp ofClass;
    private final LookUp ofIssuer;
    private final Sentence protectedWell;
    private final Sentence covered;

    AccountByHand(ReadyPolicy policy) {
        stopped = Sentence.of(policy, "CB-030", Action.REFUSE, constant("price-move breaker tripped"));
        ofClass = LookUp.of(
                policy, "CL-030", Action.LIMIT_FROM, "concentration-limits", constant("shareOfMarketValue"));
        ofIssuer = LookUp.of(policy, "CL-040", Action.LIMIT_FROM, "issuer-limits", constant("shareOfIssuer"));
        protectedWell = Sentence.of(
                policy, "LQ-010", Action.MINIMUM, constant("healthFactor"), constant(BigDecimal.ONE));
        covered = Sentence.of(policy, "MG-001", Action.MINIMUM, constant("marginExcess"), constant(BigDecimal.ZERO));
    }

    void speak(Subjects said) {
        said.each(Intent.class, i -> i.breakerTripped() && i.raisesRisk(), stopped);
        said.each(Holding.class, h -> true, ofClass, h -> ofClass.find(h.assetClass()));
        said.each(Holding.class, h -> h.shareOfIssuer().signum() > 0, ofIssuer, h -> ofIssuer.find(h.assetIssuer()));
        said.each(Account.class, Account::owes, protectedWell);
        said.each(Account.class, a -> true, covered);
    }
}

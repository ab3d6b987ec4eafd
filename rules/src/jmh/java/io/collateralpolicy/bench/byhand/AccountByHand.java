package io.collateralpolicy.bench.byhand;

import static io.collateralpolicy.bench.byhand.Sentence.constant;
import static io.collateralpolicy.bench.byhand.Sentence.row;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.fact.Account;
import io.collateralpolicy.fact.Holding;
import io.collateralpolicy.fact.Intent;
import io.collateralpolicy.policy.ReadyPolicy;
import java.math.BigDecimal;
import java.util.List;

/** {@code account.drl}. */
final class AccountByHand {

    private static final String CONCENTRATION = "concentration-limits";
    private static final Argument SHARE = constant("shareOfMarketValue");
    private static final List<Argument> TRIPPED = List.of(constant("price-move breaker tripped"));
    private static final List<Argument> HEALTHY = List.of(constant("healthFactor"), constant(BigDecimal.ONE));
    private static final List<Argument> COVERED = List.of(constant("marginExcess"), constant(BigDecimal.ZERO));

    private final Sentence stopped;
    private final Sentence concentration;
    private final Sentence protectedWell;
    private final Sentence covered;
    private final TableByHand limits;

    AccountByHand(ReadyPolicy policy) {
        stopped = Sentence.of(policy, "CB-030", Action.REFUSE);
        concentration = Sentence.of(policy, "CL-030", Action.LIMIT_FROM);
        protectedWell = Sentence.of(policy, "LQ-010", Action.MINIMUM);
        covered = Sentence.of(policy, "MG-001", Action.MINIMUM);
        limits = Sentence.table(policy, CONCENTRATION);
    }

    void speak(Subjects said) {
        said.each(Intent.class, i -> i.breakerTripped() && i.raisesRisk(), stopped, TRIPPED);
        said.each(Holding.class, concentration,
                h -> List.of(SHARE, row(CONCENTRATION, limits.find(h.assetClass()))));
        said.each(Account.class, Account::owes, protectedWell, HEALTHY);
        said.each(Account.class, a -> true, covered, COVERED);
    }
}

package io.collateralpolicy.assessment.account;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.portfolio.Portfolio;
import io.collateralpolicy.assessment.price.Prices;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.assessment.terms.Terms;
import io.collateralpolicy.assessment.terms.TermsStage;
import java.util.List;

/** Values and judges portfolios of one account under one market: terms, sums, account. */
public final class StateAssessor {

    private final DecidingPolicy policy;
    private final Prices prices;
    private final TermsStage terms;
    private final AccountStage accounts;

    public StateAssessor(DecidingPolicy policy, AccountState account, Prices prices) {
        this.policy = policy;
        this.prices = prices;
        this.terms = new TermsStage(policy, account, prices);
        this.accounts = new AccountStage(policy, account, prices);
    }

    /** The account as it is: a failed limit is a breach and refuses nothing. */
    public StateAssessment current(Portfolio portfolio) {
        return assess(portfolio, List.of(), State.current, Effect.BREACH);
    }

    /** The account after the intents: a failed limit refuses them when any of them raises risk. */
    public StateAssessment projected(Portfolio after, List<IntendedAction> intents) {
        boolean raises = intents.stream().anyMatch(i -> i.action().raisesRisk());
        return assess(after, intents, State.projected, raises ? Effect.REFUSE : Effect.BREACH);
    }

    private StateAssessment assess(
            Portfolio portfolio, List<IntendedAction> intents, State state, Effect failing) {
        Terms found = terms.of(portfolio, state, failing);
        Sums sums = Sums.of(found, policy.numerics());
        boolean liquidatable = Liquidatability.isLiquidatable(found, sums, prices, policy.numerics());
        List<Finding> judgements = accounts.judge(found, sums, portfolio, intents, state, failing);
        return new StateAssessment(found, sums, liquidatable, List.copyOf(judgements));
    }
}

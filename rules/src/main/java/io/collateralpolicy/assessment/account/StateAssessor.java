package io.collateralpolicy.assessment.account;

import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.pool.PooledAccount;
import io.collateralpolicy.assessment.portfolio.Portfolio;
import io.collateralpolicy.assessment.price.Prices;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.assessment.terms.Terms;
import io.collateralpolicy.assessment.terms.TermsStage;
import java.util.ArrayList;
import java.util.List;

/** Values and judges portfolios of one account under one market: terms, sums, account. */
public final class StateAssessor {

    /** What a state costs besides its facts. */
    private static final long STATE = 100;

    private final DecidingPolicy policy;
    private final Prices prices;
    private final TermsStage terms;
    private final AccountStage accounts;
    private final ClosingPrices closings;
    private long states;

    private StateAssessor(DecidingPolicy policy, PooledAccount account, Prices prices, State state, Effect failing) {
        this.policy = policy;
        this.prices = prices;
        this.terms = new TermsStage(policy, account.state(), prices, state, failing);
        this.accounts = new AccountStage(policy, account, prices, state, failing);
        this.closings = new ClosingPrices(policy);
    }

    /** Of the account as it is: a failed limit is a breach and refuses nothing. */
    public static StateAssessor current(DecidingPolicy policy, PooledAccount account, Prices prices) {
        return new StateAssessor(policy, account, prices, State.current, Effect.BREACH);
    }

    /** Of the account after intents that raise risk, whatever their quantities: a failed limit refuses them. */
    public static StateAssessor raising(DecidingPolicy policy, PooledAccount account, Prices prices) {
        return new StateAssessor(policy, account, prices, State.projected, Effect.REFUSE);
    }

    /** Of the account after intents that lower it: a failed limit is a breach and refuses nothing. */
    public static StateAssessor lowering(DecidingPolicy policy, PooledAccount account, Prices prices) {
        return new StateAssessor(policy, account, prices, State.projected, Effect.BREACH);
    }

    public StateAssessment assess(Portfolio portfolio, List<IntendedAction> intents) {
        states++;
        Terms found = terms.of(portfolio);
        Sums sums = Sums.of(found, policy.numerics());
        boolean unhealthy = Liquidatability.isLiquidatable(found, sums, prices, policy.numerics());
        Judged judged = accounts.judge(found, sums, portfolio, intents);
        boolean liquidatable = judged.verdict().isLiquidatable(unhealthy, found.isComplete());
        List<Quantity> shown = new ArrayList<>(accounts.reports(judged, found, sums));
        shown.addAll(closings.of(found, sums, liquidatable));
        return new StateAssessment(found, sums, liquidatable, List.copyOf(judged.findings()), List.copyOf(shown));
    }

    /** What was done so far; it depends on the states alone and not on the machine. */
    public long work() {
        return STATE * states + terms.work() + accounts.work();
    }
}

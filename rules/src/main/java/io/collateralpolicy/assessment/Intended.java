package io.collateralpolicy.assessment;

import io.collateralpolicy.assessment.account.StateAssessment;
import io.collateralpolicy.assessment.account.StateAssessor;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.IntentAnswer;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.AssetTerms;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.assessment.finding.HostFinding;
import io.collateralpolicy.assessment.liquidation.Liquidated;
import io.collateralpolicy.assessment.pool.PooledAccount;
import io.collateralpolicy.assessment.portfolio.IntentSubject;
import io.collateralpolicy.assessment.portfolio.Portfolio;
import io.collateralpolicy.assessment.portfolio.Projection;
import io.collateralpolicy.assessment.price.Prices;
import io.collateralpolicy.assessment.request.InconsistentRequest;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.fact.IntentAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of the intents: the state they lead to, who of them bears what refuses, and how much would pass. */
final class Intended {

    /**
     * The work that a decision may spend on looking for largest quantities, shared by its refused intents: between a tenth
     * and a fifth of a second of one processor.
     */
    private static final long SEARCH_MAX = 750_000;

    private final List<IntendedAction> intents;
    private final Portfolio portfolio;
    private final Portfolio after;
    private final StateAssessment current;
    private final Prices prices;
    private final StateAssessor lowering;
    private final StateAssessor raising;
    private final boolean raise;

    Intended(DecidingPolicy policy, AssessmentInput input, Portfolio portfolio, Prices prices, StateAssessment current) {
        this.intents = input.request().intents();
        this.portfolio = portfolio;
        this.after = Projection.of(portfolio, intents);
        this.current = current;
        this.prices = prices;
        PooledAccount account = PooledAccount.of(policy, input);
        this.lowering = StateAssessor.lowering(policy, account, prices);
        this.raising = StateAssessor.raising(policy, account, prices);
        this.raise = intents.stream().anyMatch(i -> i.action().raisesRisk());
    }

    /** The account after the intents, or as a liquidation leaves it; absent without an intent. */
    Optional<StateAssessment> then(Liquidated liquidated) {
        boolean liquidation = intents.stream().anyMatch(i -> i.action() == IntentAction.LIQUIDATE);
        return intents.isEmpty()
                ? Optional.empty()
                : Optional.of(judged(liquidation ? liquidated.after() : after, intents));
    }

    /** What refuses, worst first, of findings about the state they lead to. */
    static List<Finding> refusing(List<Finding> findings) {
        return Findings.refusing(findings).stream().sorted(Findings.ORDER).toList();
    }

    /** What raises risk bears what refuses; where nothing does, what refuses is of another kind, and all bear it. */
    List<IntentAnswer> answers(List<Finding> refusing, Liquidated liquidated) {
        List<IntentAnswer> answers = new ArrayList<>();
        long end = work() + SEARCH_MAX;
        long bearing = intents.stream().filter(this::isSought).count();
        long left = bearing;
        for (int i = 0; i < intents.size(); i++) {
            boolean bears = isSought(intents.get(i));
            long share = bears ? (end - work()) / left-- : 0;
            List<Finding> borne = bears || bearing == 0 ? refusing : List.of();
            answers.add(answer(i, borne, maximum(i, borne, work() + share, liquidated)));
        }
        return List.copyOf(answers);
    }

    /** That a search ended before it found the largest quantity. */
    List<Finding> notSought(List<IntentAnswer> answers) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (isSought(intents.get(i)) && !answers.get(i).allowed() && answers.get(i).maximumQuantity().isEmpty()) {
                findings.add(Findings.ofHost(HostFinding.NOT_SOUGHT, Finding.State.projected,
                        Map.of("intent", Integer.toString(i)), "absent", "present"));
            }
        }
        return findings;
    }

    /** The asset of each intent, in their order. */
    List<String> assets() {
        return intents.stream().map(i -> IntentSubject.asset(i, after)).toList();
    }

    /** Raises risk by what it is, or a closing where nothing else does: of a hedge it may. */
    private boolean isSought(IntendedAction intent) {
        return intent.action().raisesRisk() || !raise && intent.action() == IntentAction.CLOSE;
    }

    /**
     * Judged as what raises risk where an intent does, or where a closing leaves the account worse: more margin is required and
     * less is left over. Else as what lowers it, which no limit refuses.
     */
    private StateAssessment judged(Portfolio state, List<IntendedAction> asked) {
        if (raise) {
            return raising.assess(state, asked);
        }
        StateAssessment lowered = lowering.assess(state, asked);
        boolean closes = asked.stream().anyMatch(i -> i.action() == IntentAction.CLOSE);
        return closes && lowered.sums().isWorseThan(current.sums()) ? raising.assess(state, asked) : lowered;
    }

    private IntentAnswer answer(int index, List<Finding> refusing, Optional<MaximumQuantity> maximum) {
        IntendedAction intent = intents.get(index);
        return new IntentAnswer(
                intent.action(),
                intent.lotId(),
                intent.loanId(),
                intent.positionId(),
                intent.quantity(),
                refusing.isEmpty(),
                refusing.stream().map(Finding::ruleId).distinct().sorted().toList(),
                maximum.map(MaximumQuantity::quantity),
                maximum.map(MaximumQuantity::limitedBy));
    }

    /** Looked for where risk is raised; a liquidation's plan knows it. */
    private Optional<MaximumQuantity> maximum(int index, List<Finding> refusing, long until, Liquidated liquidated) {
        if (refusing.isEmpty()) {
            return Optional.empty();
        }
        return isSought(intents.get(index))
                ? MaximumQuantity.of(intents, index, decimals(index), refusing, this::refusals, () -> work() >= until)
                : liquidated.largest().map(l -> new MaximumQuantity(l, refusing.get(0).ruleId()));
    }

    /** What refuses other quantities; empty where the intents cannot be applied in them. */
    private Optional<List<Finding>> refusals(List<IntendedAction> asked) {
        Portfolio other;
        try {
            other = Projection.of(portfolio, asked);
        } catch (InconsistentRequest e) {
            return Optional.empty();
        }
        return Optional.of(refusing(judged(other, asked).findings()));
    }

    private int decimals(int index) {
        AssetTerms terms = prices.terms().get(IntentSubject.asset(intents.get(index), after));
        return terms.decimals();
    }

    private long work() {
        return lowering.work() + raising.work();
    }
}

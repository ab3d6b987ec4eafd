package io.collateralpolicy.assessment.liquidation;

import io.collateralpolicy.assessment.account.StateAssessment;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.assessment.finding.HostFinding;
import io.collateralpolicy.assessment.liquidation.plan.AtStake;
import io.collateralpolicy.assessment.liquidation.plan.LiquidationModel;
import io.collateralpolicy.assessment.liquidation.plan.LiquidationModels;
import io.collateralpolicy.assessment.portfolio.Portfolio;
import io.collateralpolicy.assessment.price.Prices;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.PolicyConflict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the rules how an account is liquidated, and makes the plan. */
public final class LiquidationStage {

    private final DecidingPolicy policy;
    private final AccountState account;
    private final Stakes stakes;
    private final Portfolio portfolio;
    private final StateAssessment current;
    private final Optional<IntendedAction> intent;

    private LiquidationStage(
            DecidingPolicy policy,
            AccountState account,
            Prices prices,
            Portfolio portfolio,
            StateAssessment current,
            Optional<IntendedAction> intent) {
        this.policy = policy;
        this.account = account;
        this.portfolio = portfolio;
        this.current = current;
        this.intent = intent;
        this.stakes = new Stakes(policy, account, prices, current);
    }

    /**
     * The plan for the account as it is: the largest liquidation, or the one intended.
     *
     * @param intent a {@code LIQUIDATE}
     * @throws PolicyGap when one is intended and no rule says how, or its model lacks a figure
     */
    public static Liquidated of(
            DecidingPolicy policy,
            AccountState account,
            Prices prices,
            Portfolio portfolio,
            StateAssessment current,
            Optional<IntendedAction> intent) {
        return new LiquidationStage(policy, account, prices, portfolio, current, intent).liquidated();
    }

    private Liquidated liquidated() {
        if (!current.liquidatable()) {
            return refusedBy(HostFinding.NOT_LIQUIDATABLE, Map.of("accountId", account.accountId()), "false", "true");
        }
        List<AtStake> atStake = stakes.of(portfolio, intent);
        if (atStake.isEmpty()) {
            return refusedBy(HostFinding.NO_LAST_GOOD_PRICE, Map.of("accountId", account.accountId()), "false", "true");
        }
        Optional<Choice> model = model(atStake);
        return model.isPresent() ? planned(atStake, model.get()) : withoutModel();
    }

    /** An intended liquidation is refused; where none is intended, there is nothing to say. */
    private Liquidated refusedBy(HostFinding why, Map<String, String> subject, String actual, String limit) {
        return Liquidated.not(portfolio, intent.isEmpty()
                ? List.of()
                : List.of(Findings.ofHost(why, State.current, subject, actual, limit)));
    }

    private Liquidated withoutModel() {
        if (intent.isPresent()) {
            throw new PolicyGap("no rule of `" + policy.name() + "` says how an account is liquidated");
        }
        return Liquidated.not(portfolio, List.of());
    }

    private static Optional<Choice> model(List<AtStake> atStake) {
        List<Choice> models = atStake.stream().flatMap(a -> a.terms().model().stream()).toList();
        for (Choice other : models) {
            if (!name(other).equals(name(models.get(0)))) {
                throw PolicyConflict.between(models.get(0), other);
            }
        }
        return models.stream().findFirst();
    }

    private static Object name(Choice model) {
        return model.arguments().get(0).value();
    }

    private Liquidated planned(List<AtStake> atStake, Choice model) {
        LiquidationModel.Planned planned = LiquidationModels.of(model).plan(new LiquidationModel.Asked(
                atStake,
                current.sums().debt(),
                current.sums().healthFactor(),
                intent.map(IntendedAction::quantity),
                policy.numerics()));
        List<Finding> findings = new ArrayList<>(said(atStake));
        findings.addAll(planned.findings());
        if (planned.steps().isEmpty() && intent.isPresent()) {
            findings.add(Findings.ofHost(HostFinding.NOTHING_TO_LIQUIDATE, State.current,
                    Map.of("accountId", account.accountId()), "none", "some"));
        }
        Settlement settlement = new Settlement(portfolio, planned.steps());
        return new Liquidated(
                Optional.of(settlement.plan(model, planned, stakes, policy.numerics())),
                List.copyOf(findings),
                settlement.after(),
                planned.largest());
    }

    /** What failed refuses an intended liquidation, and tells of a planned one. */
    private List<Finding> said(List<AtStake> atStake) {
        Effect failing = intent.isPresent() ? Effect.REFUSE : Effect.BREACH;
        return atStake.stream().flatMap(a -> a.terms().findings(failing).stream()).toList();
    }
}

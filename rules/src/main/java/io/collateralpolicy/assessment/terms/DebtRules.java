package io.collateralpolicy.assessment.terms;

import io.collateralpolicy.assessment.addon.ChosenAddOn;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Comparison;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.finding.Choices;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.assessment.finding.HostFinding;
import io.collateralpolicy.assessment.finding.Judgements;
import io.collateralpolicy.assessment.requirement.addon.AddOnAmounts;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.fact.Debt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Choices about one debt, combined by the laws. A debt that nothing prices, or that no model covers, is not passed over. */
final class DebtRules {

    private static final String INCLUSIVE = "INCLUSIVE";

    private final DecidingPolicy policy;
    private final State state;
    private final Effect failing;

    DebtRules(DecidingPolicy policy, State state, Effect failing) {
        this.policy = policy;
        this.state = state;
        this.failing = failing;
    }

    Terms.ValuedDebt valued(Debt debt, Choices choices, List<ChosenAddOn> addOns) {
        List<Finding> findings = new ArrayList<>();
        if (!debt.priced()) {
            findings.add(Findings.ofHost(HostFinding.UNPRICED_DEBT, failing, state, debt.subject(), "false", "true"));
        }
        findings.add(Findings.chosen(model(debt, choices), state, "model"));
        findings.addAll(Judgements.of(choices, state, failing));
        choices.of(Action.DUST).forEach(c -> findings.add(dust(debt, c)));
        List<Choice> boundary = choices.of(Action.LIQUIDATION_BOUNDARY);
        boundary.forEach(c -> findings.add(Findings.chosen(c, state, "liquidationBoundary")));
        boolean inclusive = !boundary.isEmpty()
                && INCLUSIVE.equals(Choices.one(boundary).arguments().get(0).value());
        addOns.forEach(a -> findings.add(a.finding(state)));
        return new Terms.ValuedDebt(
                debt, inclusive, AddOnAmounts.of(debt, addOns, policy.numerics()), List.copyOf(findings));
    }

    private Choice model(Debt debt, Choices choices) {
        List<Choice> models = choices.of(Action.USE_MODEL);
        if (models.isEmpty()) {
            throw new PolicyGap("no rule of `" + policy.name() + "` gives loan `" + debt.loanId() + "` a margin model");
        }
        return Choices.one(models);
    }

    /** It speaks of form and not of risk: whatever leaves less is refused, a repayment too. */
    private Finding dust(Debt debt, Choice choice) {
        BigDecimal least = (BigDecimal) choice.arguments().get(0).value();
        boolean passed = debt.owed().signum() == 0 || debt.debt().compareTo(least) >= 0;
        return Findings.held(
                choice,
                state,
                state == State.projected ? Effect.REFUSE : Effect.BREACH,
                "debt",
                debt.debt(),
                Comparison.GREATER_OR_EQUAL,
                least,
                passed);
    }
}

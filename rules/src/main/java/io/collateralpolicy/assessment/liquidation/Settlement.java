package io.collateralpolicy.assessment.liquidation;

import io.collateralpolicy.assessment.answer.LiquidationPlan;
import io.collateralpolicy.assessment.answer.LiquidationPlan.Step;
import io.collateralpolicy.assessment.liquidation.plan.LiquidationModel;
import io.collateralpolicy.assessment.portfolio.Portfolio;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * Steps carried out.
 *
 * @param before what the account holds and owes
 * @param steps  of the plan
 */
record Settlement(Portfolio before, List<Step> steps) {

    Portfolio after() {
        Portfolio after = before;
        for (Step step : steps) {
            after = after.repaid(step.loanId(), step.repaidQuantity());
            if (step.lotId().isPresent()) {
                after = after.seized(step.lotId().get(), step.seizedQuantity());
            }
        }
        return after;
    }

    LiquidationPlan plan(Choice model, LiquidationModel.Planned planned, Stakes stakes, Numerics numerics) {
        BigDecimal debt = stakes.owed(after());
        BigDecimal collateral = stakes.collateral(after());
        return new LiquidationPlan(
                (String) model.arguments().get(0).value(),
                model.rule().ruleId(),
                steps,
                sum(Step::repaidValue, numerics),
                sum(Step::seizedValue, numerics),
                debt,
                collateral,
                collateral.signum() == 0 ? debt : numerics.zero(),
                planned.quantities());
    }

    private BigDecimal sum(Function<Step, BigDecimal> what, Numerics numerics) {
        return steps.stream().map(what).reduce(numerics.zero(), BigDecimal::add);
    }
}

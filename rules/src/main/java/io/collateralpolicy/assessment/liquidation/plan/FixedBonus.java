package io.collateralpolicy.assessment.liquidation.plan;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.LiquidationPlan.Step;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.margin.liquidation.Seizure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A liquidator repays a part of the debt and gets collateral for it at a fixed bonus; none where no rule gives one. */
final class FixedBonus implements LiquidationModel {

    private static final Action[] BONUSES = {Action.BONUS, Action.BONUS_FROM};

    @Override
    public String name() {
        return "FIXED_BONUS";
    }

    @Override
    public Planned plan(Asked asked) {
        return asked.largest(pair -> pair.terms().one(BONUSES).isPresent())
                .map(pair -> plan(asked, pair))
                .orElseGet(() -> new Planned(List.of(), List.of(), List.of(), Optional.empty()));
    }

    private static Planned plan(Asked asked, AtStake pair) {
        BigDecimal closeFactor = pair.terms().required(Action.CLOSE_FACTOR);
        BigDecimal bonus = pair.terms().required(BONUSES);
        Leftover leftover = new Leftover(pair, seizureTerms(pair, bonus), fee(pair));
        BigDecimal closable = closable(pair, asked.debt(), closeFactor);
        BigDecimal largest = leftover.largest(closable);
        BigDecimal wanted = asked.requested().orElse(largest);
        Seizure seizure = leftover.seizure(wanted);
        List<Finding> findings = new ArrayList<>(Requested.findings(pair, wanted, leftover.seizure(closable).repaid()));
        leftover.dustLeft(wanted).ifPresent(findings::add);
        Step step = new Steps(pair, seizure.repaid(), seizure.seized(), asked.numerics())
                .atBonus(closeFactor, bonus, seizure.protocolFee());
        boolean none = seizure.seized().signum() == 0;
        return new Planned(none ? List.of() : List.of(step), List.of(), findings, Optional.of(largest));
    }

    private static Seizure.Terms seizureTerms(AtStake pair, BigDecimal bonus) {
        return new Seizure.Terms(
                pair.debt().price(),
                pair.debt().places(),
                pair.lot().price(),
                pair.lot().places(),
                BigDecimal.ONE.add(bonus));
    }

    private static BigDecimal fee(AtStake pair) {
        return pair.terms().one(Action.PROTOCOL_FEE_FROM).orElse(BigDecimal.ZERO);
    }

    /** {@code min(debt at stake, closeFactor · debt of the account)}, in units, rounded down. */
    private static BigDecimal closable(AtStake pair, BigDecimal accountDebt, BigDecimal closeFactor) {
        if (closeFactor.compareTo(BigDecimal.ONE) >= 0) {
            return pair.debt().quantity();
        }
        BigDecimal units = accountDebt
                .multiply(closeFactor)
                .divide(pair.debt().price(), pair.debt().places(), RoundingMode.FLOOR);
        return units.min(pair.debt().quantity());
    }
}

package io.collateralpolicy.assessment.liquidation.plan;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Comparison;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.margin.liquidation.Seizure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a partial liquidation leaves of both sides: nothing of one of them, or not less than dust of each.
 *
 * @param pair     the debt and the lot
 * @param terms    at which they change hands
 * @param feeShare the protocol's part of the bonus
 */
record Leftover(AtStake pair, Seizure.Terms terms, BigDecimal feeShare) {

    Seizure seizure(BigDecimal repaid) {
        return Seizure.of(terms, repaid, pair.lot().quantity(), feeShare);
    }

    /** The rule whose dust would be left. */
    Optional<Finding> dustLeft(BigDecimal repaid) {
        Seizure seizure = seizure(repaid);
        BigDecimal debt = pair.debt().worth(pair.debt().quantity().subtract(seizure.repaid()));
        BigDecimal lot = pair.lot().worth(pair.lot().quantity().subtract(seizure.seized()));
        BigDecimal least = debt.min(lot);
        return rule().map(rule -> Findings.held(
                rule,
                State.current,
                Effect.REFUSE,
                debt.compareTo(lot) <= 0 ? "remainingDebt" : "remainingCollateral",
                least,
                Comparison.GREATER_OR_EQUAL,
                dust(rule),
                least.signum() == 0 || least.compareTo(dust(rule)) >= 0));
    }

    /** As much as may be closed, or less, so that no dust is left; nothing where there is no such part. */
    BigDecimal largest(BigDecimal closable) {
        if (leavesNoDust(closable)) {
            return seizure(closable).repaid();
        }
        BigDecimal dust = rule().map(Leftover::dust).orElse(BigDecimal.ZERO);
        BigDecimal byDebt = pair.debt().worth().subtract(dust);
        BigDecimal byLot = pair.lot().worth().subtract(dust).divide(terms.bonusFactor(), terms.debtPlaces(), RoundingMode.FLOOR);
        BigDecimal less = byDebt.min(byLot)
                .max(BigDecimal.ZERO)
                .divide(pair.debt().price(), terms.debtPlaces(), RoundingMode.FLOOR)
                .min(closable);
        return leavesNoDust(less) ? less : BigDecimal.ZERO;
    }

    private boolean leavesNoDust(BigDecimal repaid) {
        return dustLeft(repaid).map(Finding::passed).orElse(true);
    }

    private Optional<Choice> rule() {
        return pair.terms().choices().of(Action.DUST).stream().max(Comparator.comparing(Leftover::dust));
    }

    private static BigDecimal dust(Choice rule) {
        return (BigDecimal) rule.arguments().get(0).value();
    }
}

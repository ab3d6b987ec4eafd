package io.collateralpolicy.assessment.terms.lot;

import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.terms.lot.LotTerms.Component;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a MARGINAL table counts of a lot: the share {@code Σ(slice · advanceRate) / measure}, 1 when the measure is 0.
 *
 * @param choice of the table
 * @param row    its answer
 */
record SizeSchedule(Choice choice, Row row) {

    /** A share beyond 0 and 1 would lend more than there is. */
    SizeSchedule {
        BigDecimal counted = (BigDecimal) row.outputs().get("advanceRate.sum");
        if (counted.signum() < 0 || counted.compareTo((BigDecimal) row.outputs().get("measure")) > 0) {
            throw new PolicyGap("`" + choice.rule().ruleId() + "`: table `" + row.table() + "`, row `" + row.name()
                    + "` counts more than there is or less than nothing, its advance rates must be 0 to 1");
        }
    }

    /** The one that counts the smaller share, compared without dividing, whatever the two measure; the first of equals. */
    SizeSchedule deeper(SizeSchedule other) {
        return other.counted().multiply(measure()).compareTo(counted().multiply(other.measure())) < 0 ? other : this;
    }

    /** The haircut is worked out where the lot is valued. */
    Component component() {
        String name = (String) choice.arguments().get(0).value();
        return new Component(name, choice, BigDecimal.ZERO, Optional.of(row));
    }

    private BigDecimal counted() {
        return of("measure").signum() == 0 ? BigDecimal.ONE : of("advanceRate.sum");
    }

    private BigDecimal measure() {
        return of("measure").signum() == 0 ? BigDecimal.ONE : of("measure");
    }

    private BigDecimal of(String output) {
        return (BigDecimal) row.outputs().get(output);
    }
}

package io.collateralpolicy.assessment.terms.lot;

import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.margin.liquidation.ThresholdRamp;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.time.Duration;

/** A liquidation threshold on its way down, from when the package came into force. */
final class RampedThreshold {

    private RampedThreshold() {}

    /**
     * Where it stands.
     *
     * @param places of rates
     * @throws PolicyGap when it would rise: what helps the borrower needs no ramp
     */
    static BigDecimal at(Choice choice, Duration inForce, int places) {
        Row row = choice.arguments().get(0).row().orElseThrow();
        try {
            return new ThresholdRamp(
                            (BigDecimal) row.outputs().get("initialLiquidationThreshold"),
                            (BigDecimal) row.outputs().get("liquidationThreshold"),
                            (Duration) choice.arguments().get(1).value())
                    .at(inForce, places);
        } catch (IllegalArgumentException e) {
            throw new PolicyGap("`" + choice.rule().ruleId() + "`: table `" + row.table() + "`, row `" + row.name()
                    + "`: " + e.getMessage());
        }
    }
}

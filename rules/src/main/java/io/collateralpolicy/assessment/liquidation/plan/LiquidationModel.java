package io.collateralpolicy.assessment.liquidation.plan;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.LiquidationPlan.Step;
import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.margin.HealthFactor;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One way in which a liquidation goes: what the rules must give for it, and the sums. */
public interface LiquidationModel {

    /**
     * What is known.
     *
     * @param atStake   at least one; each debt and lot that may be liquidated
     * @param debt      of the account, base currency
     * @param health    of the account
     * @param requested units of the debt that a liquidator wants to repay; absent: as much as may be
     * @param numerics  how money is rounded
     */
    record Asked(
            List<AtStake> atStake,
            BigDecimal debt,
            HealthFactor health,
            Optional<BigDecimal> requested,
            Numerics numerics) {

        /** The lot that is worth most, the first of equals. */
        AtStake largest() {
            return largest(any -> true).orElseThrow();
        }

        /** The same of those that may be taken. */
        Optional<AtStake> largest(Predicate<AtStake> which) {
            return atStake.stream()
                    .filter(which)
                    .reduce((a, b) -> b.lot().worth().compareTo(a.lot().worth()) > 0 ? b : a);
        }
    }

    /**
     * What comes of it.
     *
     * @param steps      what is repaid and seized
     * @param quantities that only this model has
     * @param findings   of what stands in the way
     * @param largest    units of the debt that may be repaid at most; absent where nobody chooses how much
     */
    record Planned(List<Step> steps, List<Quantity> quantities, List<Finding> findings, Optional<BigDecimal> largest) {}

    /** As rules name it. */
    String name();

    /** The plan. Its findings speak of effect REFUSE where it was requested, else of none. */
    Planned plan(Asked asked);
}

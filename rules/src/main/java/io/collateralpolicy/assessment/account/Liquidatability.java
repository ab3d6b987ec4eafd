package io.collateralpolicy.assessment.account;

import io.collateralpolicy.assessment.price.Prices;
import io.collateralpolicy.assessment.terms.Terms;
import io.collateralpolicy.margin.HealthFactor;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Whether an account may be liquidated, when some prices are missing.
 *
 * <p>A lot without a valid price protects with its last known one, in the borrower's favour; without any, an account
 * that would be liquidatable only for want of it waits. A debt without a price can only make things worse, so it stops
 * nothing. A position without a mark may go either way: the account waits.
 */
final class Liquidatability {

    private Liquidatability() {}

    static boolean isLiquidatable(Terms terms, Sums sums, Prices prices, Numerics numerics) {
        if (!sums.healthFactor().isLiquidatable() || !terms.margined().complete()) {
            return false;
        }
        BigDecimal inFavour = BigDecimal.ZERO;
        for (Terms.ValuedLot lot : terms.lots()) {
            if (lot.fact().priced() || lot.figures().liquidationThreshold().signum() == 0 || free(lot).signum() == 0) {
                continue;
            }
            Optional<BigDecimal> price = prices.inFavour(lot.fact().asset());
            if (price.isEmpty()) {
                return false;
            }
            inFavour = inFavour.add(free(lot).multiply(price.get())
                    .multiply(lot.figures().liquidationThreshold()));
        }
        HealthFactor sure = new HealthFactor(
                sums.healthFactor().protection().add(numerics.liability(inFavour)),
                sums.healthFactor().obligation());
        return sure.isLiquidatable();
    }

    /** What is promised elsewhere protects nothing, whatever its price. */
    private static BigDecimal free(Terms.ValuedLot lot) {
        return lot.fact().quantity().subtract(lot.fact().encumbered());
    }
}

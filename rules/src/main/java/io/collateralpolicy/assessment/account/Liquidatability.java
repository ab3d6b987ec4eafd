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
 * <p>A lot without a valid price protects with its highest known one, in the borrower's favour. Where a caller's market has
 * none, an account that would be liquidatable only for want of it waits. A lot of what the server's market never had a
 * quote of protects nothing: it never carried credit, so nobody relied on it, and it would keep an account from liquidation
 * for good. A debt without a valid price is owed at its last good one, in the
 * borrower's favour too; without any it stops nothing, for it can only make things worse. A position without a mark may
 * go either way: the account waits.
 */
final class Liquidatability {

    private Liquidatability() {}

    static boolean isLiquidatable(Terms terms, Sums sums, Prices prices, Numerics numerics) {
        if (!terms.margined().complete()) {
            return false;
        }
        BigDecimal inFavour = BigDecimal.ZERO;
        for (Terms.ValuedLot lot : terms.lots()) {
            if (lot.fact().priced() || isWorthless(lot, prices)) {
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
                sums.healthFactor().obligation().add(numerics.asset(owedInFavour(terms, prices))));
        return terms.inclusive() ? sure.isCoveredAtMost() : sure.isLiquidatable();
    }

    private static boolean isWorthless(Terms.ValuedLot lot, Prices prices) {
        return lot.figures().liquidationThreshold().signum() == 0
                || free(lot).signum() == 0
                || prices.isNeverQuoted(lot.fact().asset());
    }

    private static BigDecimal owedInFavour(Terms terms, Prices prices) {
        return terms.debts().stream()
                .filter(d -> !d.priced())
                .map(d -> prices.ofRepaid(d.asset()).map(d.owed()::multiply).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is promised elsewhere protects nothing, whatever its price. */
    private static BigDecimal free(Terms.ValuedLot lot) {
        return lot.fact().quantity().subtract(lot.fact().encumbered());
    }
}

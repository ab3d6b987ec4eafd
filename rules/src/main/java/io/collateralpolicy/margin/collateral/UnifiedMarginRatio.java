package io.collateralpolicy.margin.collateral;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What an account holds and owes, haircuts taken, over what its positions must keep.
 *
 * <p>{@code Σ min(worth · rate, worth) / maintenanceMargin}: a haircut makes what is held count less and never what is owed.
 * Source: Binance, portfolio margin, unified maintenance margin ratio.
 */
public final class UnifiedMarginRatio {

    private UnifiedMarginRatio() {}

    /**
     * A balance.
     *
     * @param quantity units, below 0 when owed
     * @param price    base currency a unit, 0 or more
     * @param rate     fraction of one that counts
     */
    public record Balance(BigDecimal quantity, BigDecimal price, BigDecimal rate) {

        /** What it counts, base currency, exact. */
        public BigDecimal equity() {
            BigDecimal worth = quantity.multiply(price);
            return worth.multiply(rate).min(worth);
        }
    }

    /**
     * The ratio, rounded down: against the account.
     *
     * @param maintenanceMargin base currency, above 0
     */
    public static BigDecimal of(List<Balance> balances, BigDecimal maintenanceMargin, int places) {
        return balances.stream()
                .map(Balance::equity)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(maintenanceMargin, places, RoundingMode.FLOOR);
    }
}

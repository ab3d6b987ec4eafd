package io.collateralpolicy.margin.interest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * A balance that grows in a straight line between two updates of its index.
 *
 * <p>{@code balance = scaled ⊗ (index ⊗ (1 + rate · elapsed / year))}; a year has 365 days, ⊗ rounds half up to 27 places,
 * the balance to an integer; {@code rate · elapsed / year} rounds down. Source: aave/aave-utilities d4c93961, pool-math.ts
 * getReserveNormalizedIncome and getLinearBalance.
 *
 * @param index what one scaled unit was worth at the last update, 1 or more
 * @param rate  a year, fraction of one
 */
public record LinearInterest(BigDecimal index, BigDecimal rate) {

    private static final int RAY = 27;
    private static final BigDecimal YEAR = BigDecimal.valueOf(Duration.ofDays(365).toSeconds());

    /**
     * The balance some time after the update.
     *
     * @param scaled  units at an index of 1, an integer
     * @param elapsed since the update, whole seconds
     */
    public BigDecimal balance(BigDecimal scaled, Duration elapsed) {
        BigDecimal grown = rate.multiply(BigDecimal.valueOf(elapsed.toSeconds()))
                .divide(YEAR, RAY, RoundingMode.FLOOR)
                .add(BigDecimal.ONE);
        BigDecimal normalized = grown.multiply(index).setScale(RAY, RoundingMode.HALF_UP);
        return scaled.multiply(normalized).setScale(0, RoundingMode.HALF_UP);
    }
}

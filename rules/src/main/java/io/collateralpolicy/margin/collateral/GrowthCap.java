package io.collateralpolicy.margin.collateral;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * The highest rate that a growing token is believed to have.
 *
 * <p>{@code cap = snapshotRatio · (1 + yearlyGrowth · elapsed / 365 days)}; the rate used is the smaller of it and the rate
 * reported, so that nobody pumps it. Ratio and snapshot time mean something only together. Source: BGD Labs, Aave CAPO.
 *
 * @param snapshotRatio units of the underlying per token when the snapshot was taken, above 0
 * @param yearlyGrowth  fraction of one, not negative
 */
public record GrowthCap(BigDecimal snapshotRatio, BigDecimal yearlyGrowth) {

    private static final BigDecimal SECONDS_OF_YEAR = BigDecimal.valueOf(Duration.ofDays(365).toSeconds());

    /** The cap so long after the snapshot, with so many places, rounded down. */
    public BigDecimal at(Duration elapsed, int scale) {
        BigDecimal seconds = BigDecimal.valueOf(elapsed.toSeconds());
        return snapshotRatio
                .multiply(SECONDS_OF_YEAR.add(yearlyGrowth.multiply(seconds)))
                .divide(SECONDS_OF_YEAR, scale, RoundingMode.FLOOR);
    }

    /** The rate used: {@code min(reported, cap)}, units of the underlying per token, the cap rounded down. */
    public BigDecimal rate(BigDecimal reported, Duration elapsed, int scale) {
        return reported.min(at(elapsed, scale));
    }
}

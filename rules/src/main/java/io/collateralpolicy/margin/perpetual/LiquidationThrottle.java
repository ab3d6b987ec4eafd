package io.collateralpolicy.margin.perpetual;

import java.math.BigDecimal;

/**
 * How much of a position may be liquidated within one window of time, so that a liquidation does not move its own market.
 *
 * <p>{@code capacity = (makerFee + takerFee) · skewScale · window · multiplier}, units of the underlying.
 *
 * <p>Source: Synthetixio/synthetix-v3 23585f73, markets/perps-market, PerpsMarketConfiguration.maxLiquidationAmountInWindow.
 *
 * @param makerFee      fraction of one, 0 or more
 * @param takerFee      fraction of one, 0 or more
 * @param skewScale     units, 0 or more
 * @param windowSeconds 0 or more
 * @param multiplier    0 or more
 */
public record LiquidationThrottle(
        BigDecimal makerFee,
        BigDecimal takerFee,
        BigDecimal skewScale,
        BigDecimal windowSeconds,
        BigDecimal multiplier) {

    /**
     * What is left of a position: {@code ±(|size| − min(|size|, max(0, capacity − liquidated)))}, exact; what was liquidated
     * a whole window ago no longer counts.
     *
     * @param size           signed units
     * @param liquidated     units since the window began, 0 or more
     * @param elapsedSeconds since the window began, 0 or more
     */
    public BigDecimal positionAfter(BigDecimal size, BigDecimal liquidated, BigDecimal elapsedSeconds) {
        BigDecimal used = elapsedSeconds.compareTo(windowSeconds) < 0 ? liquidated : BigDecimal.ZERO;
        BigDecimal left = capacity().subtract(used).max(BigDecimal.ZERO);
        BigDecimal kept = size.abs().subtract(left).max(BigDecimal.ZERO);
        return size.signum() < 0 ? kept.negate() : kept;
    }

    private BigDecimal capacity() {
        return makerFee.add(takerFee).multiply(skewScale).multiply(windowSeconds).multiply(multiplier);
    }
}

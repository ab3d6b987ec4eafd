package io.collateralpolicy.margin.perpetual;

import java.math.BigDecimal;

/**
 * What a keeper is paid for a liquidation, within guards: {@code min(max(minimum, Σ rewards), maximum, share · margin)}.
 *
 * <p>Source: Synthetixio/synthetix-v3 23585f73, markets/perps-market, GlobalPerpsMarketConfiguration.keeperReward.
 *
 * @param minimum base currency, 0 or more
 * @param maximum base currency, 0 or more
 * @param share   of the available margin that a keeper may take at most, 0 or more
 */
public record LiquidationReward(BigDecimal minimum, BigDecimal maximum, BigDecimal share) {

    /**
     * The reward, base currency, exact, not below 0.
     *
     * @param rewards Σ |notional| · rate over the positions, 0 or more
     * @param margin  available, base currency; below 0 counts as 0
     */
    public BigDecimal of(BigDecimal rewards, BigDecimal margin) {
        return rewards.max(minimum).min(maximum).min(share.multiply(margin.max(BigDecimal.ZERO)));
    }
}

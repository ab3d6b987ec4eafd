package io.collateralpolicy.margin.perpetual;

import java.math.BigDecimal;

/**
 * What a keeper is paid for a liquidation, within guards: {@code min(max(minimum, Σ rewards), maximum, share · collateral)}, and
 * without the share where there is no collateral.
 *
 * <p>Source: Synthetixio/synthetix-v3 23585f73, markets/perps-market, GlobalPerpsMarketConfiguration.keeperReward.
 *
 * @param minimum base currency, 0 or more
 * @param maximum base currency, 0 or more
 * @param share   of the collateral that a keeper may take at most, 0 or more
 */
public record LiquidationReward(BigDecimal minimum, BigDecimal maximum, BigDecimal share) {

    /**
     * The reward, base currency, exact, not below 0.
     *
     * @param rewards    Σ |notional| · rate over the positions, 0 or more
     * @param collateral what the account's collateral is worth, positions apart, base currency, 0 or more
     */
    public BigDecimal of(BigDecimal rewards, BigDecimal collateral) {
        BigDecimal within = rewards.max(minimum).min(maximum);
        return collateral.signum() == 0 ? within : within.min(share.multiply(collateral));
    }
}

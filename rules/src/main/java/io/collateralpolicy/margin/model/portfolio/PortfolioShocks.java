package io.collateralpolicy.margin.model.portfolio;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * Everything that a portfolio's scenarios rest on besides the scenarios.
 *
 * @param volatility      moves up and down
 * @param skew            bends of the smile
 * @param discount        what a shocked value counts
 * @param basis           moves of the forward alone
 * @param averagingWindow before expiry, over which the settlement price is averaged: what is averaged moves no more
 */
public record PortfolioShocks(
        VolatilityShock volatility, SkewShock skew, StaticDiscount discount, Basis basis, Duration averagingWindow) {

    /**
     * The forward against spot.
     *
     * <p>{@code Σ over expiries min(M(up) − M, M(down) − M, 0)·(addFactor + multiplierFactor·T)}, without static discount.
     *
     * @param up               multiplier of the forward
     * @param down             multiplier of the forward
     * @param addFactor        share of the loss that counts
     * @param multiplierFactor more of it per year to expiry
     */
    public record Basis(BigDecimal up, BigDecimal down, BigDecimal addFactor, BigDecimal multiplierFactor) {}
}

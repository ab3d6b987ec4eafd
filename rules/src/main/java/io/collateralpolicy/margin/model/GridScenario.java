package io.collateralpolicy.margin.model;

import java.math.BigDecimal;

/**
 * One move of a market.
 *
 * @param name             the row that it stands in
 * @param spotShock        relative move of spot, forward and perpetual mark: −0.15 is 15 % down; not below −1
 * @param volatilityFactor what implied volatility is multiplied by, not negative
 * @param dampingFactor    share of the loss that counts, 0 or more: below 1 for moves that are wide and rare
 */
public record GridScenario(
        String name, BigDecimal spotShock, BigDecimal volatilityFactor, BigDecimal dampingFactor) {

    public GridScenario {
        require(spotShock.compareTo(BigDecimal.ONE.negate()) >= 0, name, "spotShock must not be below -1", spotShock);
        require(volatilityFactor.signum() >= 0, name, "volatilityFactor must not be negative", volatilityFactor);
        require(dampingFactor.signum() >= 0, name, "dampingFactor must not be negative", dampingFactor);
    }

    private static void require(boolean holds, String name, String must, BigDecimal value) {
        if (!holds) {
            throw new IllegalArgumentException("scenario `" + name + "`: " + must + ", is `" + value.toPlainString() + "`");
        }
    }
}

package io.collateralpolicy.margin.liquidation;

import java.math.BigDecimal;

/**
 * What somebody gets who starts an auction, whatever comes of it.
 *
 * <p>{@code incentive = tip + chip · toRaise}, exact. Source: makerdao/dss fa4f6630, clip.sol kick.
 *
 * @param tip  flat, base currency, not negative
 * @param chip share of what is to be raised, 0 to 1
 */
public record KeeperIncentive(BigDecimal tip, BigDecimal chip) {

    /**
     * The incentive, base currency, exact.
     *
     * @param toRaise base currency, penalty included
     */
    public BigDecimal of(BigDecimal toRaise) {
        return tip.add(chip.multiply(toRaise));
    }
}

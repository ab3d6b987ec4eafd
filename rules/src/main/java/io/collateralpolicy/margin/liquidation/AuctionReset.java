package io.collateralpolicy.margin.liquidation;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * When an auction has gone on for too long, or fallen too far, and must start anew.
 *
 * <p>{@code elapsed > tail or price / top < cusp}, both strict, compared without dividing. Source: makerdao/dss fa4f6630,
 * clip.sol status.
 *
 * @param tail the longest it may take
 * @param cusp the part of its first price below which it must start anew, 0 to 1
 */
public record AuctionReset(Duration tail, BigDecimal cusp) {

    /**
     * Whether it must.
     *
     * @param elapsed since it started
     * @param price   now, base currency per unit
     * @param top     its first price
     */
    public boolean isDue(Duration elapsed, BigDecimal price, BigDecimal top) {
        return elapsed.compareTo(tail) > 0 || price.compareTo(top.multiply(cusp)) < 0;
    }
}

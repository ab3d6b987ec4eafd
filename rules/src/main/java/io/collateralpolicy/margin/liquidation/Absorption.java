package io.collateralpolicy.margin.liquidation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A protocol that takes all collateral of an account in, credits it at a part of its worth, and bears what is missing.
 *
 * <p>{@code balanceAfter = max(0, credited / price − owed)}; {@code paidOut = balanceAfter + owed}. Source:
 * compound-finance/comet d5a30b0a, Comet.sol absorbInternal.
 *
 * @param balanceAfter units of the debt's asset that the account keeps, rounded down
 * @param paidOut      units by which its balance grows, all at the cost of the protocol
 * @param badDebt      base currency: what the credit does not cover
 */
public record Absorption(BigDecimal balanceAfter, BigDecimal paidOut, BigDecimal badDebt) {

    /**
     * One account.
     *
     * @param owed     units of the debt's asset, not negative
     * @param price    base currency per unit, above 0
     * @param credited Σ of the collateral, each at its part, base currency
     * @param places   of the debt's asset
     */
    public static Absorption of(BigDecimal owed, BigDecimal price, BigDecimal credited, int places) {
        BigDecimal units = credited.divide(price, places, RoundingMode.FLOOR);
        BigDecimal after = units.subtract(owed).max(BigDecimal.ZERO);
        BigDecimal missing = owed.multiply(price).subtract(credited).max(BigDecimal.ZERO);
        return new Absorption(after, after.add(owed), missing);
    }
}

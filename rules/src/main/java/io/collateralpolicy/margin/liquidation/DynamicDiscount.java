package io.collateralpolicy.margin.liquidation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A discount that grows as the account's health falls, so that the first liquidator who is content with it comes.
 *
 * <p>{@code discount = min(1 − health, most)}; a liquidator repays {@code 1 − discount} of what it takes. Source: Euler
 * Vault Kit, Liquidation.calculateMaxLiquidation (euler-xyz/euler-vault-kit 5b98b420).
 */
public final class DynamicDiscount {

    private DynamicDiscount() {}

    /**
     * What is repaid for one worth of collateral: {@code max(min(health, 1), 1 − most)}, exact.
     *
     * @param health protection over obligation, not negative
     * @param most   the largest discount, 0 to 1
     * @return 0 to 1
     */
    public static BigDecimal repayShare(BigDecimal health, BigDecimal most) {
        return health.min(BigDecimal.ONE).max(BigDecimal.ONE.subtract(most));
    }

    /**
     * What a liquidator may repay and take of one lot at most.
     *
     * @param repaid base currency
     * @param taken  base currency, of collateral
     */
    public record Largest(BigDecimal repaid, BigDecimal taken) {}

    /**
     * All of the debt for as much collateral, or all of the collateral for as much debt, whichever ends first.
     *
     * @param owed       base currency
     * @param collateral of the lot, base currency
     * @param repayShare above 0
     * @param places     of money; what is taken rounds down, what is repaid for all of a lot rounds up
     */
    public static Largest largest(BigDecimal owed, BigDecimal collateral, BigDecimal repayShare, int places) {
        BigDecimal taken = owed.divide(repayShare, places, RoundingMode.FLOOR);
        return taken.compareTo(collateral) > 0
                ? new Largest(collateral.multiply(repayShare).setScale(places, RoundingMode.CEILING), collateral)
                : new Largest(owed, taken);
    }
}

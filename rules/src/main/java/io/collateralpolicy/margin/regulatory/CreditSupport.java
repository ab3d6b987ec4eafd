package io.collateralpolicy.margin.regulatory;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A call under a credit support annex: what should be held, and what moves.
 *
 * <p>Source: ISDA 1994 Credit Support Annex (New York law), Paragraphs 3 and 13. Base currency; at most one of delivery
 * and return is above 0.
 *
 * @param creditSupportAmount {@code max(0, exposure + independentAmounts − threshold)}
 * @param deliveryAmount      what the pledgor delivers, rounded up to the agreed multiple
 * @param returnAmount        what the secured party gives back, rounded down to the agreed multiple
 */
public record CreditSupport(BigDecimal creditSupportAmount, BigDecimal deliveryAmount, BigDecimal returnAmount) {

    /**
     * What the parties agreed.
     *
     * @param independentAmount     of the pledgor less that of the secured party, signed
     * @param threshold             exposure that stays unsecured, not negative
     * @param minimumTransferAmount less than it does not move; 0 moves everything
     * @param roundingAmount        multiple that moves, above 0
     */
    public record Terms(
            BigDecimal independentAmount,
            BigDecimal threshold,
            BigDecimal minimumTransferAmount,
            BigDecimal roundingAmount) {

        /** @throws IllegalArgumentException naming the amount that is out of its range */
        public Terms {
            require(threshold.signum() >= 0, "threshold", threshold, "0 or more");
            require(minimumTransferAmount.signum() >= 0, "minimumTransferAmount", minimumTransferAmount, "0 or more");
            require(roundingAmount.signum() > 0, "roundingAmount", roundingAmount, "above 0");
        }

        private static void require(boolean holds, String name, BigDecimal value, String bound) {
            if (!holds) {
                throw new IllegalArgumentException(
                        "`" + name + "` must be " + bound + ", is `" + value.toPlainString() + "`");
            }
        }
    }

    /**
     * The call; what moves is held against the minimum before it is rounded, and an amount that reaches it moves.
     *
     * @param exposure of the secured party, signed
     * @param held     value of what is held after haircuts, not negative
     */
    public static CreditSupport of(BigDecimal exposure, BigDecimal held, Terms terms) {
        BigDecimal amount =
                exposure.add(terms.independentAmount()).subtract(terms.threshold()).max(BigDecimal.ZERO);
        BigDecimal missing = amount.subtract(held);
        return new CreditSupport(
                amount,
                moved(missing, terms, RoundingMode.CEILING),
                moved(missing.negate(), terms, RoundingMode.FLOOR));
    }

    private static BigDecimal moved(BigDecimal amount, Terms terms, RoundingMode rounding) {
        if (amount.signum() <= 0 || amount.compareTo(terms.minimumTransferAmount()) < 0) {
            return BigDecimal.ZERO;
        }
        return amount.divide(terms.roundingAmount(), 0, rounding).multiply(terms.roundingAmount());
    }
}

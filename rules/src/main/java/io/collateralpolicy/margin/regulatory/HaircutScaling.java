package io.collateralpolicy.margin.regulatory;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A haircut of one holding period as that of another, and of another rhythm of revaluation.
 *
 * <p>{@code H_M = H_N · √(T_M / T_N)} and {@code H = H_M · √((N_R + T_M − 1) / T_M)}, hence
 * {@code H = H_N · √((N_R + T_M − 1) / T_N)}. Source: Basel Framework CRE22.58 and CRE22.59; 12 CFR 217.37(c).
 */
public final class HaircutScaling {

    private HaircutScaling() {}

    /**
     * The haircut that holds, at most 1.
     *
     * @param haircut         of the table, 0 to 1
     * @param tableDays       T_N: business days that the table supposes, above 0
     * @param holdingDays     T_M: business days until the collateral is sold, 1 or more
     * @param revaluationDays N_R: business days between revaluations, 1 or more
     * @param scale           places of the result; the exact value, which has no end, is rounded up
     * @throws IllegalArgumentException naming the number that is out of its range
     */
    public static BigDecimal scaled(
            BigDecimal haircut, BigDecimal tableDays, BigDecimal holdingDays, BigDecimal revaluationDays, int scale) {
        require(haircut.signum() >= 0 && haircut.compareTo(BigDecimal.ONE) <= 0, "haircut", haircut, "0 to 1");
        require(tableDays.signum() > 0, "tableDays", tableDays, "above 0");
        require(holdingDays.compareTo(BigDecimal.ONE) >= 0, "holdingDays", holdingDays, "1 or more");
        require(revaluationDays.compareTo(BigDecimal.ONE) >= 0, "revaluationDays", revaluationDays, "1 or more");
        BigDecimal days = revaluationDays.add(holdingDays).subtract(BigDecimal.ONE);
        return rootUp(haircut.multiply(haircut).multiply(days), tableDays, scale).min(BigDecimal.ONE.setScale(scale));
    }

    /** The smallest number of so many places whose square is not below {@code part / whole}. */
    private static BigDecimal rootUp(BigDecimal part, BigDecimal whole, int scale) {
        BigInteger units = part.movePointRight(2 * scale).divide(whole, 0, RoundingMode.CEILING).toBigInteger();
        BigInteger root = units.sqrt();
        return new BigDecimal(root.multiply(root).equals(units) ? root : root.add(BigInteger.ONE), scale);
    }

    private static void require(boolean holds, String name, BigDecimal value, String bound) {
        if (!holds) {
            throw new IllegalArgumentException("`" + name + "` must be " + bound + ", is `" + value.toPlainString() + "`");
        }
    }
}

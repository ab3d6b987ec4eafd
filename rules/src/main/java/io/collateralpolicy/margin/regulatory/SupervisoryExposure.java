package io.collateralpolicy.margin.regulatory;

import java.math.BigDecimal;
import java.util.List;

/**
 * Exposure that collateral leaves after supervisory haircuts, exact. Source: Basel Framework CRE22.40 and CRE22.54.
 */
public final class SupervisoryExposure {

    private SupervisoryExposure() {}

    /**
     * {@code E* = max(0, E · (1 + H_E) − C · (1 − H_C − H_FX))}, base currency, exact.
     *
     * @param exposure          E, base currency, not negative
     * @param exposureHaircut   H_E, not negative: 0 for cash
     * @param collateral        C, market value, base currency, not negative
     * @param collateralHaircut H_C, 0 to 1
     * @param currencyHaircut   H_FX, 0 to 1: 0 where both are in one currency
     */
    public static BigDecimal adjusted(
            BigDecimal exposure,
            BigDecimal exposureHaircut,
            BigDecimal collateral,
            BigDecimal collateralHaircut,
            BigDecimal currencyHaircut) {
        BigDecimal left = BigDecimal.ONE.subtract(collateralHaircut).subtract(currencyHaircut);
        BigDecimal owed = exposure.multiply(BigDecimal.ONE.add(exposureHaircut));
        return owed.subtract(collateral.multiply(left)).max(BigDecimal.ZERO);
    }

    /**
     * One part of a basket.
     *
     * @param weight  share of the basket, 0 to 1; those of a basket sum to 1
     * @param haircut of the part, 0 to 1
     */
    public record Part(BigDecimal weight, BigDecimal haircut) {}

    /**
     * The haircut of a basket or fund: {@code Σ weight · haircut}, a fraction of one, exact. Source: CRE22.54; 12 CFR 1221, Appendix B.
     *
     * @throws IllegalArgumentException when the weights do not sum to 1
     */
    public static BigDecimal ofBasket(List<Part> parts) {
        BigDecimal weights = parts.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (weights.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("weights must sum to 1, sum to `" + weights.toPlainString() + "`");
        }
        return parts.stream().map(p -> p.weight().multiply(p.haircut())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

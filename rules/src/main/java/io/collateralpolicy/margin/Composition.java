package io.collateralpolicy.margin;

import java.math.BigDecimal;
import java.util.List;

/**
 * How the haircuts of several components make one advance rate.
 *
 * <p>Source: {@code docs/decision.md}, section 1; the sum of the haircuts is that of the Basel Framework, CRE22.40, and of
 * the valuation percentages of a CSA.
 */
public enum Composition {
    /** {@code Π (1 − haircut)}: each component discounts what the one before left. */
    MULTIPLICATIVE {
        @Override
        BigDecimal rate(List<BigDecimal> haircuts) {
            BigDecimal rate = BigDecimal.ONE;
            for (BigDecimal haircut : haircuts) {
                rate = rate.multiply(BigDecimal.ONE.subtract(haircut));
            }
            return rate;
        }
    },
    /** {@code max(0, 1 − Σ haircut)}: each component discounts the market value. */
    ADDITIVE {
        @Override
        BigDecimal rate(List<BigDecimal> haircuts) {
            BigDecimal rate = BigDecimal.ONE;
            for (BigDecimal haircut : haircuts) {
                rate = rate.subtract(haircut);
            }
            return rate.max(BigDecimal.ZERO);
        }
    },
    /** {@code 1 − max haircut}: only the deepest component counts. */
    LARGEST {
        @Override
        BigDecimal rate(List<BigDecimal> haircuts) {
            BigDecimal rate = BigDecimal.ONE;
            for (BigDecimal haircut : haircuts) {
                rate = rate.min(BigDecimal.ONE.subtract(haircut));
            }
            return rate;
        }
    };

    abstract BigDecimal rate(List<BigDecimal> haircuts);

    /**
     * What the haircuts leave of market value.
     *
     * @param haircuts fractions of one, 0 ≤ h ≤ 1, in policy order; none leaves everything
     * @return 0 to 1, {@code rateScale} places, rounded as assets are
     */
    public BigDecimal advanceRate(List<BigDecimal> haircuts, Numerics numerics) {
        return numerics.assetRate(rate(haircuts));
    }
}

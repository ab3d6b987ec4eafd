package io.collateralpolicy.margin;

import java.math.BigDecimal;
import java.util.List;

/** How the haircuts of several components make one advance rate. */
public enum Composition {
    /** {@code Π (1 − haircut)}: each component discounts what the one before left. */
    MULTIPLICATIVE {
        @Override
        BigDecimal rate(List<BigDecimal> haircuts) {
            return haircuts.stream().map(BigDecimal.ONE::subtract).reduce(BigDecimal.ONE, BigDecimal::multiply);
        }
    },
    /** {@code max(0, 1 − Σ haircut)}: each component discounts the market value. */
    ADDITIVE {
        @Override
        BigDecimal rate(List<BigDecimal> haircuts) {
            BigDecimal sum = haircuts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return BigDecimal.ONE.subtract(sum).max(BigDecimal.ZERO);
        }
    },
    /** {@code 1 − max haircut}: only the deepest component counts. */
    LARGEST {
        @Override
        BigDecimal rate(List<BigDecimal> haircuts) {
            BigDecimal largest = haircuts.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
            return BigDecimal.ONE.subtract(largest);
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

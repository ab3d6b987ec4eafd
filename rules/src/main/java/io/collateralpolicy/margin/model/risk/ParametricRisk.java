package io.collateralpolicy.margin.model.risk;

import io.collateralpolicy.margin.model.NormalQuantile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Value at risk and expected shortfall of normal returns with mean 0.
 *
 * <p>{@code VaR = σ_P · z · √horizon}, {@code ES = σ_P · φ(z)/(1 − confidence) · √horizon}, where {@code σ_P = √(xᵀ·C·x)} is the
 * standard deviation per period of the portfolio's value, x its exposures (base currency per unit of return, signed) and C
 * the covariance of returns. Base currency, 0 or more, rounded up. Subadditive: σ_P is a norm. Source: RiskMetrics
 * Technical Document, 4th edition (1996); for ES, A. McNeil, R. Frey, P. Embrechts, Quantitative Risk Management, 2.2.4.
 *
 * @param confidence above 0.5 and below 1
 * @param horizon    periods, 0 or more
 */
public record ParametricRisk(BigDecimal confidence, BigDecimal horizon) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    public ParametricRisk {
        if (confidence.compareTo(HALF) <= 0 || confidence.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "confidence must be above 0.5 and below 1, is `" + confidence.toPlainString() + "`");
        }
        if (horizon.signum() < 0) {
            throw new IllegalArgumentException("horizon must not be negative, is `" + horizon.toPlainString() + "`");
        }
    }

    /** The loss that is not exceeded with the confidence, base currency, rounded up. */
    public BigDecimal valueAtRisk(BigDecimal deviation, int scale) {
        return scaled(deviation, NormalQuantile.of(confidence), scale);
    }

    /** The mean of losses beyond it, base currency, rounded up. */
    public BigDecimal expectedShortfall(BigDecimal deviation, int scale) {
        return scaled(deviation, NormalQuantile.tailMean(confidence), scale);
    }

    /**
     * The standard deviation of a portfolio's value, 18 places, rounded up.
     *
     * @param exposures  base currency per unit of return, signed
     * @param covariance of returns, square, in the order of the exposures
     */
    public static BigDecimal deviation(List<BigDecimal> exposures, List<List<BigDecimal>> covariance) {
        double variance = 0;
        for (int i = 0; i < exposures.size(); i++) {
            for (int j = 0; j < exposures.size(); j++) {
                variance += exposures.get(i).doubleValue() * covariance.get(i).get(j).doubleValue()
                        * exposures.get(j).doubleValue();
            }
        }
        return rounded(StrictMath.sqrt(variance > 0 ? variance : 0), 18);
    }

    private BigDecimal scaled(BigDecimal deviation, BigDecimal multiple, int scale) {
        return rounded(deviation.doubleValue() * multiple.doubleValue() * StrictMath.sqrt(horizon.doubleValue()), scale);
    }

    private static BigDecimal rounded(double value, int scale) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("the risk is not finite");
        }
        return new BigDecimal(value).setScale(scale, RoundingMode.CEILING);
    }
}

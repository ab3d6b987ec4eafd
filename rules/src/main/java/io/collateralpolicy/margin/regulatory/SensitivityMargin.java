package io.collateralpolicy.margin.regulatory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Parts of the ISDA Standard Initial Margin Model that stand alone. Source: ISDA SIMM 2.6, sections 4 and 8.
 */
public final class SensitivityMargin {

    private SensitivityMargin() {}

    /**
     * Concentration risk factor of a bucket: {@code max(1, √(|Σ sensitivities| / threshold))}.
     *
     * @param net       Σ of the bucket's sensitivities, signed
     * @param threshold of the bucket, above 0, in the same unit
     * @param precision significant digits of the root, rounded half to even, 34 at most
     */
    public static BigDecimal concentrationRisk(BigDecimal net, BigDecimal threshold, int precision) {
        MathContext digits = new MathContext(
                Math.min(precision, MathContext.DECIMAL128.getPrecision()), RoundingMode.HALF_EVEN);
        return net.abs().divide(threshold, MathContext.DECIMAL128).sqrt(digits).max(BigDecimal.ONE);
    }

    /** Margin of one risk class: {@code delta + vega + curvature + baseCorrelation}, exact, base currency. */
    public static BigDecimal ofRiskClass(
            BigDecimal delta, BigDecimal vega, BigDecimal curvature, BigDecimal baseCorrelation) {
        return delta.add(vega).add(curvature).add(baseCorrelation);
    }
}

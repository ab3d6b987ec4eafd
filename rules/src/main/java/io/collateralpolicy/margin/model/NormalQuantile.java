package io.collateralpolicy.margin.model;

import java.math.BigDecimal;

/**
 * How many standard deviations a normal loss stays below with a given probability.
 *
 * <p>{@code z = Φ⁻¹(confidence)}, relative error about 10⁻¹⁶. Source: M. J. Wichura, algorithm AS 241 (PPND16), Applied
 * Statistics 37 (1988). Known: z(95 %) = 1.644853627, z(99 %) = 2.326347874.
 */
public final class NormalQuantile {

    private static final double[] CENTRE_UP = {
        2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
        13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608
    };
    private static final double[] CENTRE_DOWN = {
        5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
        5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1
    };
    private static final double[] NEAR_UP = {
        7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
        3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734
    };
    private static final double[] NEAR_DOWN = {
        1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
        0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1
    };
    private static final double[] FAR_UP = {
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
        0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772
    };
    private static final double[] FAR_DOWN = {
        2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
        0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1
    };

    private NormalQuantile() {}

    /**
     * The quantile, 18 places, half-even.
     *
     * @param confidence above 0 and below 1
     * @throws IllegalArgumentException when it is not
     */
    public static BigDecimal of(BigDecimal confidence) {
        return Finite.decimal("quantile", value(requireProbability(confidence).doubleValue()));
    }

    /**
     * The mean of a standard normal loss beyond its quantile: {@code φ(z) / (1 − confidence)}, 18 places, half-even.
     *
     * @param confidence above 0 and below 1
     * @throws IllegalArgumentException when it is not
     */
    public static BigDecimal tailMean(BigDecimal confidence) {
        double z = value(requireProbability(confidence).doubleValue());
        return Finite.decimal(
                "tail mean", NormalDistribution.density(z) / BigDecimal.ONE.subtract(confidence).doubleValue());
    }

    private static BigDecimal requireProbability(BigDecimal confidence) {
        if (confidence.signum() <= 0 || confidence.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "confidence must be above 0 and below 1, is `" + confidence.toPlainString() + "`");
        }
        return confidence;
    }

    private static double value(double p) {
        double q = p - 0.5;
        if (q >= -0.425 && q <= 0.425) {
            return q * ratio(CENTRE_UP, CENTRE_DOWN, 0.180625 - q * q);
        }
        double r = StrictMath.sqrt(-StrictMath.log(q < 0 ? p : 1 - p));
        double z = r <= 5 ? ratio(NEAR_UP, NEAR_DOWN, r - 1.6) : ratio(FAR_UP, FAR_DOWN, r - 5);
        return q < 0 ? -z : z;
    }

    private static double ratio(double[] up, double[] down, double x) {
        return NormalDistribution.polynomial(up, x) / NormalDistribution.polynomial(down, x);
    }
}

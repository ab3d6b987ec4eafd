package io.collateralpolicy.margin.model;

/**
 * The standard normal distribution, in double precision.
 *
 * <p>{@code Φ(x) = erfc(−x/√2) / 2}, relative error below 10⁻¹⁴, in the far tail too, as long as the value is not
 * denormal. Source: W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of Computation 23
 * (1969).
 */
final class NormalDistribution {

    private static final double[] SMALL_UP = {
        1.85777706184603153e-1, 3.16112374387056560e0, 1.13864154151050156e2, 3.77485237685302021e2,
        3.20937758913846947e3
    };
    private static final double[] SMALL_DOWN = {
        1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3
    };
    private static final double[] MIDDLE_UP = {
        2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594e0, 6.61191906371416295e1,
        2.98635138197400131e2, 8.81952221241769090e2, 1.71204761263407058e3, 2.05107837782607147e3,
        1.23033935479799725e3
    };
    private static final double[] MIDDLE_DOWN = {
        1, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2, 1.62138957456669019e3,
        3.29079923573345963e3, 4.36261909014324716e3, 3.43936767414372164e3, 1.23033935480374942e3
    };
    private static final double[] LARGE_UP = {
        1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1, 1.25781726111229246e-1,
        1.60837851487422766e-2, 6.58749161529837803e-4
    };
    private static final double[] LARGE_DOWN = {
        1, 2.56852019228982242e0, 1.87295284992346725e0, 5.27905102951428412e-1, 6.05183413124413191e-2,
        2.33520497626869185e-3
    };
    private static final double ONE_OVER_SQRT_2 = 0.70710678118654752440;
    private static final double ONE_OVER_SQRT_PI = 0.56418958354775628695;
    private static final double ONE_OVER_SQRT_2_PI = 0.39894228040143267794;

    private NormalDistribution() {}

    /** {@code φ(x) = e^(−x²/2) / √(2π)}. */
    static double density(double x) {
        return ONE_OVER_SQRT_2_PI * StrictMath.exp(-x * x / 2);
    }

    /** {@code Φ(x)}, 0 to 1. */
    static double cumulative(double x) {
        double tail = complement(x < 0 ? -x : x) / 2;
        return x < 0 ? tail : 1 - tail;
    }

    /** {@code erfc(x/√2)} for x not below 0. */
    private static double complement(double x) {
        double y = x * ONE_OVER_SQRT_2;
        if (y <= 0.46875) {
            return 1 - y * ratio(SMALL_UP, SMALL_DOWN, y * y);
        } else if (y <= 4) {
            return exponential(x) * ratio(MIDDLE_UP, MIDDLE_DOWN, y);
        }
        double square = 1 / (y * y);
        return exponential(x) * (ONE_OVER_SQRT_PI - square * ratio(LARGE_UP, LARGE_DOWN, square)) / y;
    }

    /** {@code e^(−x²/2)}, the square split so that its rounding does not grow. */
    private static double exponential(double x) {
        double coarse = StrictMath.floor(x * 16) / 16;
        return x > 40 ? 0 : StrictMath.exp(-coarse * coarse / 2) * StrictMath.exp(-(x - coarse) * (x + coarse) / 2);
    }

    private static double ratio(double[] up, double[] down, double x) {
        return polynomial(up, x) / polynomial(down, x);
    }

    /** The highest power first. */
    static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}

package io.collateralpolicy.margin.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A binary number as a whole number of decimal units and what is left of it, exact.
 *
 * <p>{@code value·10^scale = units + rest}, {@code 0 ≤ rest < 1}. The rounded product is never past the next whole number, and one
 * fused multiply-add gives the sign of what it is off by; so that rounding up or down needs no number of hundreds of digits,
 * which the exact decimal of a double is.
 *
 * @param units floor of {@code value·10^scale}
 * @param whole whether nothing is left
 */
record ScaledLong(long units, boolean whole) {

    private static final int SCALE_MAX = 18;
    private static final double UNITS_MAX = 1L << 52;
    private static final double[] POWERS = powers();

    /** Empty where a double does not count single units, or where the product would lose its last bits. */
    static Optional<ScaledLong> of(double value, int scale) {
        if (scale < 0 || scale > SCALE_MAX || !isCounted(value, POWERS[scale])) {
            return Optional.empty();
        }
        long towardsZero = (long) (value * POWERS[scale]);
        double rest = StrictMath.fma(value, POWERS[scale], -towardsZero);
        return Optional.of(new ScaledLong(rest < 0 ? towardsZero - 1 : towardsZero, rest == 0));
    }

    /** The number of units, rounded; empty for a rounding to the nearest, which needs more of the rest than its sign. */
    Optional<BigDecimal> rounded(int scale, RoundingMode rounding) {
        return switch (rounding) {
            case FLOOR -> Optional.of(BigDecimal.valueOf(units, scale));
            case CEILING -> Optional.of(BigDecimal.valueOf(whole ? units : units + 1, scale));
            default -> Optional.empty();
        };
    }

    private static boolean isCounted(double value, double power) {
        double product = value < 0 ? -value * power : value * power;
        return product < UNITS_MAX && (value == 0 || product > Double.MIN_NORMAL * UNITS_MAX);
    }

    private static double[] powers() {
        double[] powers = new double[SCALE_MAX + 1];
        long power = 1;
        for (int scale = 0; scale <= SCALE_MAX; scale++, power *= 10) {
            powers[scale] = power;
        }
        return powers;
    }
}

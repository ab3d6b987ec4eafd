package io.collateralpolicy.margin.perpetual;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact quotient in lowest terms. Source: arithmetic.
 *
 * @param numerator   signed
 * @param denominator above 0
 */
public record Fraction(BigInteger numerator, BigInteger denominator) {

    /**
     * {@code part / whole}, exact, in the unit of the part over that of the whole.
     *
     * @throws IllegalArgumentException when {@code whole} is 0
     */
    public static Fraction of(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) {
            throw new IllegalArgumentException("nothing is a fraction of 0");
        }
        int scale = Math.max(0, Math.max(part.scale(), whole.scale()));
        BigInteger numerator = part.setScale(scale).unscaledValue();
        BigInteger denominator = whole.setScale(scale).unscaledValue();
        BigInteger common = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        return new Fraction(numerator.divide(common), denominator.divide(common));
    }

    /** As a decimal of so many places, in the unit of its parts, rounded once as named. */
    public BigDecimal decimal(int scale, RoundingMode rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, rounding);
    }
}

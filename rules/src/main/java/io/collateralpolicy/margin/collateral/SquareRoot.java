package io.collateralpolicy.margin.collateral;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The square root of an exact fraction, rounded once.
 *
 * <p>{@code √(numerator / denominator)}, not negative, with so many places, rounded as named: the integer root is exact, so
 * that no mode is off by one in the last place. Source: the integer root of the JDK, {@code BigInteger.sqrt}, which is the floor.
 */
public final class SquareRoot {

    private static final BigInteger FOUR = BigInteger.valueOf(4);

    private SquareRoot() {}

    /**
     * The root, in the unit whose square the fraction has.
     *
     * @param numerator   not negative
     * @param denominator above 0
     * @param scale       places of the result, 0 to 18
     */
    public static BigDecimal of(BigDecimal numerator, BigDecimal denominator, int scale, RoundingMode rounding) {
        int shift = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
        BigInteger above = numerator.movePointRight(shift + 2 * scale).toBigIntegerExact();
        BigInteger below = denominator.movePointRight(shift).toBigIntegerExact();
        BigInteger root = above.divide(below).sqrt();
        boolean exact = root.multiply(root).multiply(below).equals(above);
        return new BigDecimal(exact || !isUp(root, above, below, rounding) ? root : root.add(BigInteger.ONE), scale);
    }

    /** The root of what is exact itself, in the unit whose square it has, rounded as named. */
    public static BigDecimal of(BigDecimal value, int scale, RoundingMode rounding) {
        return of(value, BigDecimal.ONE, scale, rounding);
    }

    /** A root that is not exact is no half either way unless {@code (2·root + 1)² · below = 4 · above}. */
    private static boolean isUp(BigInteger root, BigInteger above, BigInteger below, RoundingMode rounding) {
        BigInteger middle = root.shiftLeft(1).add(BigInteger.ONE);
        int beyond = FOUR.multiply(above).compareTo(middle.multiply(middle).multiply(below));
        return switch (rounding) {
            case CEILING, UP -> true;
            case FLOOR, DOWN -> false;
            case HALF_UP -> beyond >= 0;
            case HALF_DOWN -> beyond > 0;
            case HALF_EVEN -> beyond > 0 || beyond == 0 && root.testBit(0);
            case UNNECESSARY -> throw new ArithmeticException("the root is not exact");
        };
    }
}

package io.collateralpolicy.margin.liquidation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * How the price of a falling auction goes down.
 *
 * <p>Source: makerdao/dss fa4f6630, abaci.sol. Prices and factors are carried with 27 places, rounded as there.
 */
public enum AuctionCurve {
    /**
     * {@code price = top · (1 − (1 − left) · elapsed / over)}, {@code top · left} from then on; rounded down. With
     * {@code left = 0} it is LinearDecrease.
     */
    LINEAR {
        @Override
        BigDecimal factor(Duration over, BigDecimal left, Duration elapsed) {
            if (elapsed.compareTo(over) >= 0) {
                return left;
            }
            BigDecimal gone = BigDecimal.ONE.subtract(left).multiply(Seconds.of(elapsed));
            BigDecimal all = Seconds.of(over);
            return all.subtract(gone).divide(all, RAY, RoundingMode.FLOOR);
        }
    },
    /**
     * {@code price = top · left^⌊elapsed / over⌋}: StairstepExponentialDecrease; with steps of one second it is
     * ExponentialDecrease. The power is taken by squaring, each product rounded half up to 27 places.
     */
    STAIR_STEP {
        @Override
        BigDecimal factor(Duration over, BigDecimal left, Duration elapsed) {
            return power(left, elapsed.dividedBy(over));
        }
    };

    /** Places of prices and factors. */
    private static final int RAY = 27;

    abstract BigDecimal factor(Duration over, BigDecimal left, Duration elapsed);

    /**
     * The price after a while.
     *
     * @param top     where it starts, base currency per unit
     * @param over    how long the line takes, or one step; more than nothing
     * @param left    which part of the price is left then, 0 to 1
     * @param elapsed since the start, not negative
     * @return base currency per unit, 27 places
     */
    public BigDecimal price(BigDecimal top, Duration over, BigDecimal left, Duration elapsed) {
        return top.multiply(factor(over, left, elapsed)).setScale(RAY, RoundingMode.FLOOR);
    }

    private static BigDecimal power(BigDecimal base, long exponent) {
        BigDecimal square = base.setScale(RAY, RoundingMode.HALF_UP);
        BigDecimal result = exponent % 2 == 1 ? square : BigDecimal.ONE;
        for (long rest = exponent / 2; rest > 0; rest /= 2) {
            square = times(square, square);
            result = rest % 2 == 1 ? times(result, square) : result;
        }
        return result;
    }

    private static BigDecimal times(BigDecimal a, BigDecimal b) {
        return a.multiply(b).setScale(RAY, RoundingMode.HALF_UP);
    }
}

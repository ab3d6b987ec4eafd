package io.collateralpolicy.margin.liquidation;

import java.math.BigDecimal;
import java.math.MathContext;
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
     * {@code price = top · left^⌊elapsed / over⌋}: StairstepExponentialDecrease. The power is taken by squaring, each
     * product rounded half up to 27 places.
     */
    STAIR_STEP {
        @Override
        BigDecimal factor(Duration over, BigDecimal left, Duration elapsed) {
            return power(left, elapsed.dividedBy(over));
        }
    },
    /**
     * {@code price = top · cut^seconds} with {@code cut = left^(1 / over)}, {@code over} in seconds: ExponentialDecrease,
     * where {@code cut} is what is left after each second. {@code over} is whole seconds; of one second {@code cut} is
     * {@code left} as it is, of 900 and a half the price halves each quarter of an hour. {@code cut} is rounded half up to
     * 27 places, the power taken as that of the stairs.
     */
    EXPONENTIAL {
        @Override
        BigDecimal factor(Duration over, BigDecimal left, Duration elapsed) {
            return power(root(left, (int) over.toSeconds()), elapsed.toSeconds());
        }

        @Override
        public boolean takes(Duration over) {
            return super.takes(over) && over.getNano() == 0 && over.toSeconds() <= LONGEST_SECONDS;
        }
    };

    /** As far as BigDecimal takes a power. */
    private static final long LONGEST_SECONDS = 999_999_999;

    /** Places of prices and factors. */
    private static final int RAY = 27;
    /** Digits while a root is sought: more than any place that is kept can tell. */
    private static final MathContext SOUGHT = new MathContext(60, RoundingMode.HALF_EVEN);

    abstract BigDecimal factor(Duration over, BigDecimal left, Duration elapsed);

    /** Whether it can take so long: more than no time, and of the exponential curve whole seconds. */
    public boolean takes(Duration over) {
        return !over.isNegative() && !over.isZero();
    }

    /**
     * The price after a while.
     *
     * @param top     where it starts, base currency per unit
     * @param over    how long the line takes, one step, or until {@code left} is left; one that the curve {@link #takes}
     * @param left    which part of the price is left then, 0 to 1
     * @param elapsed since the start, not negative
     * @return base currency per unit, 27 places
     */
    public BigDecimal price(BigDecimal top, Duration over, BigDecimal left, Duration elapsed) {
        return top.multiply(factor(over, left, elapsed)).setScale(RAY, RoundingMode.FLOOR);
    }

    /**
     * By Newton's steps from 1, which come down to the root without passing it, until they stand still at 60 digits.
     *
     * @param of 0 to 1
     */
    private static BigDecimal root(BigDecimal of, int degree) {
        if (of.signum() == 0 || degree == 1) {
            return of;
        }
        BigDecimal times = BigDecimal.valueOf(degree);
        BigDecimal less = BigDecimal.valueOf(degree - 1L);
        BigDecimal root = BigDecimal.ONE;
        BigDecimal before;
        do {
            before = root;
            BigDecimal slope = of.divide(root.pow(degree - 1, SOUGHT), SOUGHT);
            root = less.multiply(root).add(slope).divide(times, SOUGHT);
        } while (root.compareTo(before) < 0);
        return before;
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

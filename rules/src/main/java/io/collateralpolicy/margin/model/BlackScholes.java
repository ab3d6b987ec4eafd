package io.collateralpolicy.margin.model;

import io.collateralpolicy.margin.option.OptionMarket;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * An option on spot as one on the forward: Black and Scholes with a continuous yield, after Merton.
 *
 * <p>{@code F = S·e^((r−q)T)}, {@code D = e^(−rT)}; what {@link Black76} makes of them is the Black-Scholes value. Source:
 * R. Merton, "Theory of rational option pricing", Bell Journal of Economics 4 (1973).
 */
public final class BlackScholes {

    private BlackScholes() {}

    /**
     * The market that an option on spot is valued on.
     *
     * @param spotPrice    base currency per unit, 0 or more
     * @param rate         per year, continuously compounded, fraction of one, any sign
     * @param yield        of the underlying, per year, continuously compounded
     * @param volatility   annual, fraction of one, 0 or more
     * @param timeToExpiry 0 or more
     * @return forward and discount factor with 18 places, half-even
     * @throws ArithmeticException when one of them is not finite
     */
    public static OptionMarket market(
            BigDecimal spotPrice, BigDecimal rate, BigDecimal yield, BigDecimal volatility, Duration timeToExpiry) {
        double years = Black76.years(timeToExpiry.toMillis());
        double growth = rate.subtract(yield).doubleValue() * years;
        return new OptionMarket(
                Finite.decimal("forwardPrice", spotPrice.doubleValue() * StrictMath.exp(growth)),
                volatility,
                discountFactor(rate, timeToExpiry));
    }

    /** {@code D = e^(−rT)}, 18 places, half-even; above 1 where the rate is below 0. */
    public static BigDecimal discountFactor(BigDecimal rate, Duration timeToExpiry) {
        double years = Black76.years(timeToExpiry.toMillis());
        return Finite.decimal("discountFactor", StrictMath.exp(-rate.doubleValue() * years));
    }
}

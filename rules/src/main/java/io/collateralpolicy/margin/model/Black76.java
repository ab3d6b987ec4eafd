package io.collateralpolicy.margin.model;

import io.collateralpolicy.margin.option.OptionMarket;
import io.collateralpolicy.margin.option.OptionTerms;
import io.collateralpolicy.margin.option.OptionType;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The value of a European option on a forward.
 *
 * <p>{@code call = D·(F·Φ(d₁) − K·Φ(d₂))}, {@code put = call − D·(F − K)}, {@code d₁ = w/2 − ln(K/F)/w},
 * {@code d₂ = d₁ − w}, {@code w = σ√T}, T in years of 365 days. At {@code w = 0} it is the discounted intrinsic value, from
 * {@code w = 24} on its bound D·F for a call, D·K for a put. Source: F. Black, "The pricing of commodity contracts",
 * Journal of Financial Economics 3 (1976); bounds as in lyra-utils 759e9625.
 */
public final class Black76 {

    private static final double YEAR_SECONDS = 31_536_000;
    private static final double WIDTH_MAX = 24;
    private static final double WIDTH_MIN = 1e-18;

    private Black76() {}

    /**
     * The value of one unit, rounded once as named.
     *
     * @param scale    places, 0 to 18
     * @param rounding at the edge: up for what is owed, down for what is held
     * @return base currency, 0 to D·F for a call, 0 to D·K for a put
     * @throws ArithmeticException when the value is not finite
     */
    public static BigDecimal value(OptionTerms option, OptionMarket market, int scale, RoundingMode rounding) {
        double unit = value(
                option.type(),
                market.forwardPrice().doubleValue(),
                option.strikePrice().doubleValue(),
                market.impliedVolatility().doubleValue(),
                years(option.timeToExpiry().toMillis()),
                market.discountFactor().doubleValue());
        return Finite.decimal("value of the option", unit, scale, rounding);
    }

    /**
     * How the value of one unit moves.
     *
     * @throws ArithmeticException when forward, strike, volatility or time is 0: there the value has a kink
     */
    public static Greeks greeks(OptionTerms option, OptionMarket market) {
        double f = market.forwardPrice().doubleValue();
        double t = years(option.timeToExpiry().toMillis());
        double sigma = market.impliedVolatility().doubleValue();
        double discount = market.discountFactor().doubleValue();
        double d1 = d1(option.strikePrice().doubleValue() / f, sigma * StrictMath.sqrt(t));
        double dense = discount * NormalDistribution.density(d1);
        double value = value(option.type(), f, option.strikePrice().doubleValue(), sigma, t, discount);
        return new Greeks(
                Finite.decimal("delta", discount * (NormalDistribution.cumulative(d1) - option.type().ordinal())),
                Finite.decimal("gamma", dense / (f * sigma * StrictMath.sqrt(t))),
                Finite.decimal("vega", f * dense * StrictMath.sqrt(t)),
                Finite.decimal("theta", -f * dense * sigma / (2 * StrictMath.sqrt(t)) - StrictMath.log(discount) / t * value));
    }

    /** Years of 365 days, rounded as a double is to half even; for models alone. */
    public static double years(long milliseconds) {
        return milliseconds / 1000.0 / YEAR_SECONDS;
    }

    /** The same in binary numbers, not rounded beyond them, for models alone: nobody else may call what takes a double. */
    public static double value(OptionType type, double f, double k, double sigma, double t, double discount) {
        if (f == 0 || k == 0) {
            return discount * (type == OptionType.CALL ? f : k);
        }
        double moneyness = k / f;
        double call = call(moneyness, sigma * StrictMath.sqrt(t));
        double unit = type == OptionType.CALL ? call : positive(call + moneyness - 1);
        double bound = discount * (type == OptionType.CALL ? f : k);
        return discount * f * unit < bound ? discount * f * unit : bound;
    }

    /** A call on a forward of 1. */
    private static double call(double moneyness, double width) {
        if (width >= WIDTH_MAX) {
            return 1;
        }
        double w = width == 0 ? WIDTH_MIN : width;
        double d1 = d1(moneyness, w);
        return positive(NormalDistribution.cumulative(d1) - moneyness * NormalDistribution.cumulative(d1 - w));
    }

    private static double d1(double moneyness, double width) {
        return width / 2 - StrictMath.log(moneyness) / width;
    }

    private static double positive(double value) {
        return value > 0 ? value : 0;
    }
}

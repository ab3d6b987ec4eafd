package io.collateralpolicy.margin.option;

import java.math.BigDecimal;

/**
 * What an option is valued on.
 *
 * @param forwardPrice      of the underlying at the option's expiry, base currency per unit, 0 or more
 * @param impliedVolatility annual, fraction of one, 0 or more
 * @param discountFactor    what one unit of base currency at expiry is worth now, 0 or more
 */
public record OptionMarket(BigDecimal forwardPrice, BigDecimal impliedVolatility, BigDecimal discountFactor) {

    public OptionMarket {
        requireNotNegative("forwardPrice", forwardPrice);
        requireNotNegative("impliedVolatility", impliedVolatility);
        requireNotNegative("discountFactor", discountFactor);
    }

    /** The same market with the forward moved by {@code spotShock} and the volatility multiplied, neither below 0. */
    public OptionMarket moved(BigDecimal spotShock, BigDecimal volatilityFactor) {
        return new OptionMarket(
                forwardPrice.multiply(BigDecimal.ONE.add(spotShock)).max(BigDecimal.ZERO),
                impliedVolatility.multiply(volatilityFactor).max(BigDecimal.ZERO),
                discountFactor);
    }

    private static void requireNotNegative(String name, BigDecimal value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(name + " must not be negative, is `" + value + "`");
        }
    }
}

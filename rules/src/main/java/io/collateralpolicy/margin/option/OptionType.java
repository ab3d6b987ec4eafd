package io.collateralpolicy.margin.option;

import java.math.BigDecimal;

/**
 * The right that an option gives. Source: the definition of European calls and puts, J. Hull, Options, Futures, and Other
 * Derivatives.
 */
public enum OptionType {
    /** To buy at the strike: {@code max(0, x − K)} at expiry. */
    CALL {
        @Override
        public BigDecimal payoff(BigDecimal price, BigDecimal strikePrice) {
            return price.subtract(strikePrice).max(BigDecimal.ZERO);
        }
    },
    /** To sell at the strike: {@code max(0, K − x)} at expiry. */
    PUT {
        @Override
        public BigDecimal payoff(BigDecimal price, BigDecimal strikePrice) {
            return strikePrice.subtract(price).max(BigDecimal.ZERO);
        }
    };

    /**
     * What one unit pays when it expires at a price: base currency per unit, exact, not negative.
     *
     * @param price       of the underlying at expiry, base currency per unit
     * @param strikePrice base currency per unit
     */
    public abstract BigDecimal payoff(BigDecimal price, BigDecimal strikePrice);
}

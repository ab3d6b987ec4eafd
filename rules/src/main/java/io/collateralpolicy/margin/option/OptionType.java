package io.collateralpolicy.margin.option;

import java.math.BigDecimal;

/** The right that an option gives. */
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

    /** What one unit pays when it expires at a price; exact, not negative. */
    public abstract BigDecimal payoff(BigDecimal price, BigDecimal strikePrice);
}

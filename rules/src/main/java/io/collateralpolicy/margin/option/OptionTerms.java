package io.collateralpolicy.margin.option;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * A European option, cash settled.
 *
 * @param type         call or put
 * @param strikePrice  base currency per unit of the underlying, 0 or more
 * @param timeToExpiry what is left; below 0 counts as expired, 0
 */
public record OptionTerms(OptionType type, BigDecimal strikePrice, Duration timeToExpiry) {

    public OptionTerms {
        if (strikePrice.signum() < 0) {
            throw new IllegalArgumentException("strikePrice must not be negative, is `" + strikePrice + "`");
        }
        timeToExpiry = timeToExpiry.isNegative() ? Duration.ZERO : timeToExpiry;
    }
}

package io.collateralpolicy.margin.option;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * The options of one expiry, and what they are valued on.
 *
 * @param timeToExpiry what is left, 0 when expired
 * @param forwardPrice of the underlying at the expiry, base currency per unit
 * @param rate         per year, continuously compounded, any sign
 * @param options      in the order of the request
 */
public record ExpiryBook(
        Duration timeToExpiry, BigDecimal forwardPrice, BigDecimal rate, List<OptionHolding> options) {

    public ExpiryBook {
        timeToExpiry = timeToExpiry.isNegative() ? Duration.ZERO : timeToExpiry;
        options = List.copyOf(options);
    }
}

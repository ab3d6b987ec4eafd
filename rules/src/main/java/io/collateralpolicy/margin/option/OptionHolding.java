package io.collateralpolicy.margin.option;

import java.math.BigDecimal;

/**
 * An option as a portfolio holds it; when it expires is said by the book it stands in.
 *
 * @param type              call or put
 * @param strikePrice       base currency per unit of the underlying, 0 or more
 * @param signedQuantity    units of the underlying, above 0 when long and below when short
 * @param impliedVolatility annual, fraction of one, 0 or more
 */
public record OptionHolding(
        OptionType type, BigDecimal strikePrice, BigDecimal signedQuantity, BigDecimal impliedVolatility) {

    /** Whether it is owed. */
    public boolean isShort() {
        return signedQuantity.signum() < 0;
    }
}

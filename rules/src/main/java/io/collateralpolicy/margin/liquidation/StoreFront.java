package io.collateralpolicy.margin.liquidation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The shop where a protocol sells collateral that it took in.
 *
 * <p>{@code discount = priceFactor · (1 − liquidationFactor)}; {@code collateral = ⌊paid · paidPrice / (price · (1 −
 * discount))⌋}. Source: compound-finance/comet d5a30b0a, Comet.sol quoteCollateral.
 *
 * @param priceFactor       the share of the discount that a buyer gets, 0 to 1
 * @param liquidationFactor the share of its worth that the asset was credited at, 0 to 1
 */
public record StoreFront(BigDecimal priceFactor, BigDecimal liquidationFactor) {

    /** The price asked, exact, base currency per unit. */
    public BigDecimal price(BigDecimal marketPrice) {
        BigDecimal discount = priceFactor.multiply(BigDecimal.ONE.subtract(liquidationFactor));
        return marketPrice.multiply(BigDecimal.ONE.subtract(discount));
    }

    /**
     * What a payment buys.
     *
     * @param paid        units of what is paid with, not negative
     * @param paidPrice   base currency per unit of that
     * @param marketPrice base currency per unit, above 0
     * @param places      of the asset; rounded down
     * @throws ArithmeticException when the asset is given away: a price factor of 1 on one credited at 0
     */
    public BigDecimal collateral(BigDecimal paid, BigDecimal paidPrice, BigDecimal marketPrice, int places) {
        return paid.multiply(paidPrice).divide(price(marketPrice), places, RoundingMode.FLOOR);
    }
}

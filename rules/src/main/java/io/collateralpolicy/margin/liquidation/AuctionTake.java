package io.collateralpolicy.margin.liquidation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a taker of a running auction gets and pays: never more than the auction has left to raise.
 *
 * <p>{@code taken = min(wanted, lot)}, {@code paid = taken · price}; where that is more than is left to raise, {@code
 * paid = left} and {@code taken = paid / price}, rounded down. Source: makerdao/dss fa4f6630, clip.sol take.
 *
 * @param taken     units
 * @param paid      base currency
 * @param leftLot   units not sold
 * @param leftRaise base currency not raised yet
 */
public record AuctionTake(BigDecimal taken, BigDecimal paid, BigDecimal leftLot, BigDecimal leftRaise) {

    private static final int PLACES = 18;

    /**
     * One taking.
     *
     * @param wanted  units, above 0
     * @param price   base currency per unit, above 0
     * @param lot     units for sale
     * @param toRaise base currency, not negative
     */
    public static AuctionTake of(BigDecimal wanted, BigDecimal price, BigDecimal lot, BigDecimal toRaise) {
        BigDecimal most = wanted.min(lot);
        BigDecimal paid = most.multiply(price).min(toRaise);
        BigDecimal taken = paid.compareTo(toRaise) < 0
                ? most
                : toRaise.divide(price, PLACES, RoundingMode.FLOOR).min(most);
        return new AuctionTake(taken, paid, lot.subtract(taken), toRaise.subtract(paid));
    }
}

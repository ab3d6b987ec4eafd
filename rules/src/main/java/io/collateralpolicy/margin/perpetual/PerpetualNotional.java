package io.collateralpolicy.margin.perpetual;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a position stands for in money. */
public final class PerpetualNotional {

    /** Places of a quotient before money is rounded: no rounding of money can tell it from the exact one. */
    private static final int GUARD_PLACES = 48;

    private PerpetualNotional() {}

    /**
     * The signed notional: {@code quantity · price}, base currency, {@code moneyScale} places, towards 0.
     *
     * <p>Source: dydxprotocol/v4-chain 84d4664b, protocol/lib, BaseToQuoteQuantums.
     *
     * @param quantity signed
     * @param price    0 or more
     */
    public static BigDecimal net(BigDecimal quantity, BigDecimal price, int moneyScale) {
        return quantity.multiply(price).setScale(moneyScale, RoundingMode.DOWN);
    }

    /**
     * The notional now of a position sized by what it was opened for: {@code size · price / entryPrice}, signed as the
     * size is, to 48 places, half even.
     *
     * <p>Source: gmx-io/gmx-synthetics a5c0c883, PositionUtils (size in USD and in tokens).
     *
     * @param sizeAtEntry signed, base currency at entry
     * @param entryPrice  above 0
     * @param price       0 or more
     */
    public static BigDecimal sizedAtEntry(BigDecimal sizeAtEntry, BigDecimal entryPrice, BigDecimal price) {
        return sizeAtEntry.multiply(price).divide(entryPrice, GUARD_PLACES, RoundingMode.HALF_EVEN);
    }
}

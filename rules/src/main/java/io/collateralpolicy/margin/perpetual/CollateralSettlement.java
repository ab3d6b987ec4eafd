package io.collateralpolicy.margin.perpetual;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What leaves a position that is closed by liquidation, in the token that backs it: a loss is taken out of it, a profit is
 * paid in it.
 *
 * <p>Source: gmx-io/gmx-synthetics a5c0c883, DecreasePositionCollateralUtils.
 *
 * @param quantity of collateral, 0 or more
 * @param price    base currency a token, above 0
 */
public record CollateralSettlement(BigDecimal quantity, BigDecimal price) {

    private static final int TOKEN_SCALE = 18;

    /**
     * {@code max(0, quantity − max(0, −profit) / price)}, tokens, 18 places, rounded down.
     *
     * @param profit unrealised, base currency, signed
     */
    public BigDecimal returned(BigDecimal profit) {
        BigDecimal loss = profit.negate().max(BigDecimal.ZERO);
        return quantity.subtract(loss.divide(price, TOKEN_SCALE, RoundingMode.CEILING))
                .max(BigDecimal.ZERO)
                .setScale(TOKEN_SCALE, RoundingMode.FLOOR);
    }

    /** {@code max(0, profit) / price}, tokens, 18 places, rounded down. */
    public BigDecimal profitPaid(BigDecimal profit) {
        return profit.max(BigDecimal.ZERO).divide(price, TOKEN_SCALE, RoundingMode.FLOOR);
    }
}

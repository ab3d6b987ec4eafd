package io.collateralpolicy.margin.liquidation;

import java.math.BigDecimal;

/**
 * Where a partial liquidation begins to hurt: it lowers the account's loan-to-value only below {@code 1 / (1 + bonus)}.
 *
 * <p>Above, each unit repaid takes more collateral than its share, and the rest is worse secured than before. Compared
 * without dividing. Source: Morpho Blue, LiquidateBuffer.spec.
 */
public final class ToxicBound {

    private ToxicBound() {}

    /**
     * Whether {@code debt · (1 + bonus) < collateral}.
     *
     * @param debt        base currency, not negative
     * @param marketValue of the collateral, base currency
     * @param bonus       fraction of one, not negative
     */
    public static boolean isBelow(BigDecimal debt, BigDecimal marketValue, BigDecimal bonus) {
        return debt.multiply(BigDecimal.ONE.add(bonus)).compareTo(marketValue) < 0;
    }
}

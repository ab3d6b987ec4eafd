package io.collateralpolicy.margin.perpetual;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What longs pay shorts, or shorts longs, to keep a perpetual at its index.
 *
 * <p>An instrument's funding index is what one unit long has paid since the beginning, base currency, signed.
 */
public final class Funding {

    private Funding() {}

    /**
     * What a position receives, negative when it pays: {@code −quantity · (index − indexAtEntry)}, base currency, exact;
     * an account rounds once, over the sum of its positions.
     *
     * <p>Source: dydxprotocol/v4-chain 84d4664b, protocol/x/perpetuals/lib, GetSettlementPpmWithPerpetual.
     *
     * @param quantity     signed
     * @param indexAtEntry the index when the position last settled
     * @param index        the index now
     */
    public static BigDecimal settlement(BigDecimal quantity, BigDecimal indexAtEntry, BigDecimal index) {
        return quantity.negate().multiply(index.subtract(indexAtEntry));
    }

    /**
     * The largest funding rate, whatever its sign: {@code clampFactor · (initialMarginRate − maintenanceMarginRate)}, 0 or
     * more, {@code rateScale} places, rounded down; the maintenance rate is {@link OpenInterestScaling#maintenanceRate}.
     *
     * <p>Source: dydxprotocol/v4-chain 84d4664b, liquidity_tier.go, GetMaxAbsFundingClampPpm.
     *
     * @param clampFactor         0 or more
     * @param initialMarginRate   0 to 1
     * @param maintenanceFraction 0 to 1, of the initial rate
     */
    public static BigDecimal largestRate(
            BigDecimal clampFactor, BigDecimal initialMarginRate, BigDecimal maintenanceFraction, int rateScale) {
        BigDecimal maintenance =
                OpenInterestScaling.maintenanceRate(initialMarginRate, maintenanceFraction, rateScale);
        return clampFactor.multiply(initialMarginRate.subtract(maintenance)).setScale(rateScale, RoundingMode.FLOOR);
    }
}

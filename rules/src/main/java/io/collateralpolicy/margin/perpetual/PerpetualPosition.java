package io.collateralpolicy.margin.perpetual;

import java.math.BigDecimal;

/**
 * A position in one perpetual whose initial margin follows open interest.
 *
 * @param instrument          which perpetual
 * @param quantity            signed units
 * @param price               base currency a unit, 0 or more
 * @param openInterest        units of the whole instrument, 0 or more
 * @param scaling             of the initial margin
 * @param maintenanceFraction of the base initial margin, 0 to 1
 */
public record PerpetualPosition(
        String instrument,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal openInterest,
        OpenInterestScaling scaling,
        BigDecimal maintenanceFraction) {

    /**
     * What the position is worth when what was paid for it stands elsewhere, and the margin it needs.
     *
     * <p>{@code netCollateral = quantity · price} towards 0; margins of its size, rounded up.
     *
     * <p>Source: dydxprotocol/v4-chain 84d4664b, protocol/x/perpetuals/lib, GetNetCollateralAndMarginRequirements.
     *
     * @param moneyScale places of money
     */
    public MarginRisk risk(int moneyScale) {
        BigDecimal net = PerpetualNotional.net(quantity, price, moneyScale);
        BigDecimal interest = PerpetualNotional.net(openInterest, price, moneyScale);
        return new MarginRisk(
                net,
                scaling.initialMargin(net.abs(), interest, moneyScale),
                scaling.maintenanceMargin(net.abs(), maintenanceFraction, moneyScale));
    }

    /** The same perpetual, more or less of it. */
    public PerpetualPosition with(BigDecimal other) {
        return new PerpetualPosition(instrument, other, price, openInterest, scaling, maintenanceFraction);
    }
}

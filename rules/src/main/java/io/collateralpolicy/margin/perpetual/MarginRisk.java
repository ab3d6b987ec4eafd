package io.collateralpolicy.margin.perpetual;

import java.math.BigDecimal;

/**
 * Net collateral beside what it must cover, of a position or of an account.
 *
 * <p>Source: dydxprotocol/v4-chain 84d4664b, protocol/lib/margin/risk.go.
 *
 * @param netCollateral     what is left after everything owed, base currency, signed
 * @param initialMargin     base currency, 0 or more
 * @param maintenanceMargin base currency, 0 or more
 */
public record MarginRisk(BigDecimal netCollateral, BigDecimal initialMargin, BigDecimal maintenanceMargin) {

    /** Both together. */
    public MarginRisk add(MarginRisk other) {
        return new MarginRisk(
                netCollateral.add(other.netCollateral),
                initialMargin.add(other.initialMargin),
                maintenanceMargin.add(other.maintenanceMargin));
    }

    /**
     * Which is riskier: {@code maintenanceMargin / netCollateral}, compared without dividing; of equals the one that needs
     * more maintenance margin, and where neither needs any the one with less net collateral.
     *
     * @return −1 when this one is safer, 1 when it is riskier, 0 when neither is
     */
    public int order(MarginRisk other) {
        BigDecimal own = maintenanceMargin.multiply(other.netCollateral);
        int ratio = own.compareTo(other.maintenanceMargin.multiply(netCollateral));
        if (ratio != 0) {
            return ratio;
        }
        int margin = maintenanceMargin.compareTo(other.maintenanceMargin);
        return margin != 0 || maintenanceMargin.signum() != 0 ? margin : other.netCollateral.compareTo(netCollateral);
    }
}

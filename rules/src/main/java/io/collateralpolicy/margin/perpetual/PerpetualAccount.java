package io.collateralpolicy.margin.perpetual;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A cash balance and perpetuals; what was paid for them stands in the cash. Money is base currency.
 *
 * <p>Source: dydxprotocol/v4-chain 84d4664b, protocol/x/subaccounts and protocol/x/clob/keeper/liquidations.go.
 *
 * @param cash      base currency, signed
 * @param positions one for each instrument
 * @param funding   not yet settled, one for each position that has any
 */
public record PerpetualAccount(BigDecimal cash, List<PerpetualPosition> positions, List<UnsettledFunding> funding) {

    public PerpetualAccount {
        positions = List.copyOf(positions);
        funding = List.copyOf(funding);
    }

    /**
     * What moved a position's funding since it last settled.
     *
     * @param quantity     signed
     * @param indexAtEntry the index when it last settled, base currency a unit
     * @param index        the index now
     */
    public record UnsettledFunding(BigDecimal quantity, BigDecimal indexAtEntry, BigDecimal index) {}

    /** Cash, funding rounded down over its sum, and each position's risk. */
    public MarginRisk risk(int moneyScale) {
        BigDecimal settlement = funding.stream()
                .map(f -> Funding.settlement(f.quantity(), f.indexAtEntry(), f.index()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(moneyScale, RoundingMode.FLOOR);
        MarginRisk cashOnly = new MarginRisk(cash.add(settlement), BigDecimal.ZERO, BigDecimal.ZERO);
        return positions.stream().map(p -> p.risk(moneyScale)).reduce(cashOnly, MarginRisk::add);
    }

    /** See {@link PerpetualClosing#bankruptcyPrice()}: rounded up. */
    public BigDecimal bankruptcyPrice(String instrument, BigDecimal delta, int moneyScale) {
        return closing(instrument, delta, moneyScale).bankruptcyPrice();
    }

    /** See {@link PerpetualClosing#fillablePrice}; of the whole position, whatever part is closed; exact. */
    public Fraction fillablePrice(
            String instrument, BigDecimal delta, BigDecimal bankruptcyAdjustment, BigDecimal spread, int moneyScale) {
        return closing(instrument, delta, moneyScale).fillablePrice(bankruptcyAdjustment, spread);
    }

    /** See {@link PerpetualClosing#insuranceFundDelta}: the fee is rounded down. */
    public BigDecimal insuranceFundDelta(
            String instrument, BigDecimal delta, BigDecimal price, BigDecimal maximumFee, int moneyScale) {
        return closing(instrument, delta, moneyScale).insuranceFundDelta(price, maximumFee);
    }

    private PerpetualClosing closing(String instrument, BigDecimal delta, int moneyScale) {
        PerpetualPosition position = positions.stream()
                .filter(p -> p.instrument().equals(instrument))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no position in `" + instrument + "`"));
        return new PerpetualClosing(risk(moneyScale), position, delta, moneyScale);
    }
}

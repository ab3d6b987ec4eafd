package io.collateralpolicy.margin.perpetual;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Closing a position, or a part of it, of an account that is being liquidated.
 *
 * <p>An account's net collateral is shared by its positions in proportion to the maintenance margin they need: that share
 * is what closing may cost before others pay.
 *
 * <p>Source: dydxprotocol/v4-chain 84d4664b, protocol/x/clob/keeper/liquidations.go.
 *
 * @param account    of the whole account, before; its maintenance margin is above 0
 * @param position   before
 * @param delta      signed change of its quantity, against its side and not beyond it
 * @param moneyScale places of money
 */
public record PerpetualClosing(MarginRisk account, PerpetualPosition position, BigDecimal delta, int moneyScale) {

    /** @throws IllegalArgumentException when it closes nothing, opens the other side, or nothing needs maintenance margin */
    public PerpetualClosing {
        boolean closes = position.quantity().signum() * delta.signum() < 0
                && delta.abs().compareTo(position.quantity().abs()) <= 0;
        if (!closes) {
            throw new IllegalArgumentException("delta must close the position of `" + position.quantity().toPlainString()
                    + "` or a part of it, is `" + delta.toPlainString() + "`");
        }
        if (account.maintenanceMargin().signum() <= 0) {
            throw new IllegalArgumentException("an account that needs no maintenance margin is not liquidated");
        }
    }

    /**
     * What the part may be closed for with nothing left of its share of the account: received when positive, paid when
     * negative; {@code −Δnotional − netCollateral · |ΔmaintenanceMargin| / maintenanceMargin}, base currency, rounded up, so
     * that closing there costs an insurance fund nothing.
     */
    public BigDecimal bankruptcyPrice() {
        MarginRisk before = position.risk(moneyScale);
        MarginRisk after = position.with(position.quantity().add(delta)).risk(moneyScale);
        BigDecimal freed = before.maintenanceMargin().subtract(after.maintenanceMargin());
        BigDecimal share = account.netCollateral().multiply(freed)
                .divide(account.maintenanceMargin(), moneyScale, RoundingMode.FLOOR);
        return before.netCollateral().subtract(after.netCollateral()).subtract(share);
    }

    /**
     * The worst price at which a liquidation order may be filled, base currency a unit, exact.
     *
     * <p>{@code (notional − rating · spread · maintenanceMargin of the position) / quantity}, where {@code rating =
     * min(1, max(0, bankruptcyAdjustment · (1 − netCollateral / maintenanceMargin of the account)))}.
     *
     * @param bankruptcyAdjustment how fast the price gives way as the account empties, 0 or more
     * @param spread               the most it gives way, in maintenance margins of the position, 0 or more
     */
    public Fraction fillablePrice(BigDecimal bankruptcyAdjustment, BigDecimal spread) {
        MarginRisk own = position.risk(moneyScale);
        BigDecimal whole = account.maintenanceMargin();
        BigDecimal rating = bankruptcyAdjustment.multiply(whole.subtract(account.netCollateral()))
                .max(BigDecimal.ZERO)
                .min(whole);
        BigDecimal given = rating.multiply(spread).multiply(own.maintenanceMargin());
        BigDecimal kept = own.netCollateral().multiply(whole).subtract(given);
        return Fraction.of(kept, whole.multiply(position.quantity()));
    }

    /**
     * What an insurance fund receives when the part is closed, or pays when negative, base currency.
     *
     * <p>{@code received − bankruptcyPrice}, where received is {@code −delta · price} towards 0; above 0 at most {@code
     * maximumFee · |received|}, rounded down.
     *
     * @param price      at which it was filled, base currency a unit, 0 or more
     * @param maximumFee fraction of one, 0 or more
     */
    public BigDecimal insuranceFundDelta(BigDecimal price, BigDecimal maximumFee) {
        BigDecimal received = PerpetualNotional.net(delta.negate(), price, moneyScale);
        BigDecimal left = received.subtract(bankruptcyPrice());
        return left.signum() <= 0
                ? left
                : left.min(maximumFee.multiply(received.abs()).setScale(moneyScale, RoundingMode.FLOOR));
    }
}

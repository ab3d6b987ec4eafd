package io.collateralpolicy.margin.liquidation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The part of a vault that goes to auction: as much debt as there is room for, and the same part of the collateral.
 *
 * <p>{@code debt = min(owed, room / price / penalty)}; {@code collateral = held · debt / owed}; {@code toRaise = debt ·
 * price · penalty}. A rest below {@code dust} goes with it, whatever the room; a part below it is no auction, nor is one
 * without collateral. Source: makerdao/dss fa4f6630, dog.sol bark and cat.sol bite; each division rounds down.
 *
 * @param debt       units of what is owed
 * @param collateral units
 * @param toRaise    base currency, penalty included
 */
public record AuctionSlice(BigDecimal debt, BigDecimal collateral, BigDecimal toRaise) {

    private static final int ROOM_PLACES = 36;
    private static final int PLACES = 18;

    /**
     * A vault.
     *
     * @param owed  units, above 0
     * @param price base currency per unit owed
     * @param held  units of collateral, not negative
     */
    public record Vault(BigDecimal owed, BigDecimal price, BigDecimal held) {

        BigDecimal worth(BigDecimal debt) {
            return debt.multiply(price);
        }
    }

    /**
     * The slice; empty where there is none to auction.
     *
     * @param room    the most it may raise, base currency, penalty included; not negative
     * @param penalty 1 or more
     * @param dust    the least that may be owed, base currency; 0 for no such limit
     */
    public static Optional<AuctionSlice> of(Vault vault, BigDecimal room, BigDecimal penalty, BigDecimal dust) {
        BigDecimal fits = room.divide(vault.price(), ROOM_PLACES, RoundingMode.FLOOR)
                .divide(penalty, PLACES, RoundingMode.FLOOR);
        BigDecimal part = fits.min(vault.owed());
        boolean leavesDust = vault.worth(vault.owed().subtract(part)).compareTo(dust) < 0;
        boolean isPartial = part.compareTo(vault.owed()) < 0 && !leavesDust;
        BigDecimal debt = isPartial ? part : vault.owed();
        BigDecimal collateral =
                vault.held().multiply(debt).divide(vault.owed(), PLACES, RoundingMode.FLOOR);
        boolean tooSmall = isPartial && vault.worth(debt).compareTo(dust) < 0;
        return tooSmall || debt.signum() == 0 || collateral.signum() == 0
                ? Optional.empty()
                : Optional.of(new AuctionSlice(debt, collateral, vault.worth(debt).multiply(penalty)));
    }
}

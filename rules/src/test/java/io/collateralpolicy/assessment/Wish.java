package io.collateralpolicy.assessment;

import io.collateralpolicy.assessment.request.DerivativePosition;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.assessment.request.IntendedAction.OpenedPosition;
import io.collateralpolicy.fact.IntentAction;
import java.math.BigDecimal;
import java.util.Optional;

/** What somebody intends, in one call each. */
final class Wish {

    private Wish() {}

    static IntendedAction withdraw(String lotId, String quantity) {
        return of(IntentAction.WITHDRAW, lotId, null, null, quantity, null, null);
    }

    static IntendedAction pledge(String lotId, String quantity) {
        return of(IntentAction.PLEDGE, lotId, null, null, quantity, null, null);
    }

    static IntendedAction pledgeNew(String lotId, String asset, String quantity) {
        return of(IntentAction.PLEDGE, lotId, null, null, quantity, asset, null);
    }

    static IntendedAction borrow(String loanId, String quantity) {
        return of(IntentAction.BORROW, null, loanId, null, quantity, null, null);
    }

    static IntendedAction borrowNew(String loanId, String asset, String quantity) {
        return of(IntentAction.BORROW, null, loanId, null, quantity, asset, null);
    }

    static IntendedAction repay(String loanId, String quantity) {
        return of(IntentAction.REPAY, null, loanId, null, quantity, null, null);
    }

    static IntendedAction close(String positionId, String quantity) {
        return of(IntentAction.CLOSE, null, null, positionId, quantity, null, null);
    }

    static IntendedAction liquidate(String lotId, String loanId, String quantity) {
        return of(IntentAction.LIQUIDATE, lotId, loanId, null, quantity, null, null);
    }

    static IntendedAction openLong(String positionId, String quantity, String entryPrice) {
        return open(positionId, quantity, entryPrice, "ETH");
    }

    static IntendedAction open(String positionId, String quantity, String entryPrice, String underlying) {
        return of(IntentAction.OPEN, null, null, positionId, quantity, null,
                OpenedPosition.perpetual("ETH-PERP", underlying, DerivativePosition.Side.LONG, new BigDecimal(entryPrice)));
    }

    private static IntendedAction of(IntentAction action, String lotId, String loanId, String positionId,
            String quantity, String asset, OpenedPosition position) {
        boolean newLot = action == IntentAction.PLEDGE && asset != null;
        return new IntendedAction(action, new BigDecimal(quantity), Optional.ofNullable(lotId), Optional.ofNullable(loanId),
                Optional.ofNullable(positionId), Optional.ofNullable(asset),
                newLot ? Optional.of("eip155:1") : Optional.empty(),
                newLot ? Optional.of("PROTOCOL_VAULT") : Optional.empty(),
                Optional.ofNullable(position), Optional.empty());
    }
}

package io.collateralpolicy.assessment.portfolio;

import io.collateralpolicy.assessment.request.CollateralLot;
import io.collateralpolicy.assessment.request.DerivativePosition;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.assessment.request.Loan;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an intent moves.
 *
 * <p>It is told from what stands after all intents and not from what the intent calls it, so that nobody gets around a
 * rule by another name, or by bringing and taking in one request.
 */
public final class IntentSubject {

    private IntentSubject() {}

    /** The asset of the lot or loan, the underlying of the position. */
    public static String asset(IntendedAction intent, Portfolio after) {
        return switch (intent.action()) {
            case PLEDGE, WITHDRAW, LIQUIDATE -> find(after.lots(), CollateralLot::lotId, intent.lotId(), CollateralLot::asset);
            case BORROW, REPAY -> find(after.loans(), Loan::loanId, intent.loanId(), Loan::asset);
            case OPEN, CLOSE -> find(
                    after.positions(),
                    DerivativePosition::positionId,
                    intent.positionId(),
                    DerivativePosition::underlying);
            default -> throw new IllegalStateException("no such intent: " + intent.action());
        };
    }

    private static <T> String find(
            List<T> items, Function<T, String> id, Optional<String> wanted, Function<T, String> asset) {
        return items.stream().filter(i -> id.apply(i).equals(wanted.orElseThrow())).map(asset).findFirst().orElseThrow();
    }
}

package io.collateralpolicy.assessment;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.CollateralLot;
import io.collateralpolicy.assessment.request.DerivativePosition;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.assessment.request.Loan;
import io.collateralpolicy.assessment.request.SignedBalance;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What an intent moves. */
final class IntentSubject {

    private IntentSubject() {}

    /** The asset of a lot or loan, the underlying of a position; what the intent itself names comes first. */
    static String asset(IntendedAction intent, AccountState account) {
        Optional<String> named = switch (intent.action()) {
            case PLEDGE, BORROW -> intent.asset();
            case OPEN -> intent.position().map(IntendedAction.OpenedPosition::underlying);
            default -> Optional.empty();
        };
        return named.orElseGet(() -> held(intent, account));
    }

    private static String held(IntendedAction intent, AccountState account) {
        return switch (intent.action()) {
            case PLEDGE, WITHDRAW -> find(account.collateral(), CollateralLot::lotId, intent.lotId())
                    .map(CollateralLot::asset)
                    .orElseGet(() -> balance(account, intent.lotId()));
            case BORROW, REPAY -> find(account.loans(), Loan::loanId, intent.loanId())
                    .map(Loan::asset)
                    .orElseGet(() -> balance(account, intent.loanId()));
            case OPEN, CLOSE -> find(account.positions(), DerivativePosition::positionId, intent.positionId())
                    .map(DerivativePosition::underlying)
                    .orElse("");
            default -> throw new IllegalStateException("no such intent: " + intent.action());
        };
    }

    private static String balance(AccountState account, Optional<String> id) {
        return find(account.balances(), SignedBalance::balanceId, id).map(SignedBalance::asset).orElse("");
    }

    private static <T> Optional<T> find(List<T> items, Function<T, String> id, Optional<String> wanted) {
        return items.stream().filter(i -> wanted.isPresent() && id.apply(i).equals(wanted.get())).findFirst();
    }
}

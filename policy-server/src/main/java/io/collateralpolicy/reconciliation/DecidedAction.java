package io.collateralpolicy.reconciliation;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.decision.DecisionRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One intent of a decision.
 *
 * @param row      the decision
 * @param place    of the intent in it
 * @param action   what was intended
 * @param asset    of what, as {@link SettledAction#asset}
 * @param quantity units
 */
record DecidedAction(DecisionRow row, int place, String action, String asset, BigDecimal quantity) {

    /** Within which time after its decision an action that names none is taken for the one that was decided. */
    static final Duration SETTLES_WITHIN = Duration.ofHours(24);

    /** The intents of a decision whose asset is known, in their order. */
    static List<DecidedAction> of(DecisionRow row, List<IntendedAction> intents, AccountState account) {
        Map<String, String> assets = assets(account);
        List<DecidedAction> decided = new ArrayList<>();
        for (int place = 0; place < intents.size(); place++) {
            IntendedAction intent = intents.get(place);
            Optional<String> asset = asset(intent, assets);
            if (asset.isPresent()) {
                decided.add(new DecidedAction(row, place, intent.action().name(), asset.get(), intent.quantity()));
            }
        }
        return decided;
    }

    /** Of a liquidation the asset that is repaid, for its quantity counts units of the loan. */
    private static Optional<String> asset(IntendedAction intent, Map<String, String> assets) {
        return intent.asset()
                .or(() -> intent.position().map(IntendedAction.OpenedPosition::instrument))
                .or(() -> intent.loanId().map(assets::get))
                .or(() -> intent.lotId().map(assets::get))
                .or(() -> intent.positionId().map(assets::get));
    }

    private static Map<String, String> assets(AccountState account) {
        Map<String, String> assets = new HashMap<>();
        account.collateral().forEach(lot -> assets.put(lot.lotId(), lot.asset()));
        account.loans().forEach(loan -> assets.put(loan.loanId(), loan.asset()));
        account.balances().forEach(balance -> assets.put(balance.balanceId(), balance.asset()));
        account.positions().forEach(position -> assets.put(position.positionId(), position.instrument()));
        return assets;
    }

    boolean isAllowed() {
        return row.outcome().equals("ALLOWED");
    }

    /** Whether a settled action may be this one. */
    boolean mayBe(SettledAction settled) {
        Instant at = settled.settledAt();
        return isOf(settled) && settled.decisionId().isEmpty()
                && !at.isBefore(row.decidedAt()) && !at.isAfter(row.decidedAt().plus(SETTLES_WITHIN));
    }

    /** Whether a settled action says that it is this one. */
    boolean isNamedBy(SettledAction settled) {
        return isOf(settled) && settled.decisionId().filter(row.decisionId()::equals).isPresent();
    }

    private boolean isOf(SettledAction settled) {
        return row.accountId().equals(settled.accountId())
                && action.equals(settled.action().name())
                && asset.equals(settled.asset());
    }
}

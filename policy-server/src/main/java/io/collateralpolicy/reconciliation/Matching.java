package io.collateralpolicy.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which settled action is which decided one. What names a decision belongs to it, several parts of one action together. What names
 * none is taken, in the order in which it was settled, for the earliest decision about the same account, action and asset that is
 * still free and allowed, of the same quantity before another; then for one that was refused.
 */
final class Matching {

    private final Map<DecidedAction, List<SettledActions.Stored>> settledByDecided = new LinkedHashMap<>();
    private final List<SettledActions.Stored> undecided = new ArrayList<>();
    private final Map<String, List<DecidedAction>> byDecision = new HashMap<>();
    private final Map<Kind, FreeActions> free = new HashMap<>();

    /**
     * @param decided in the order in which they were decided
     * @param settled in the order in which they were settled
     */
    Matching(List<DecidedAction> decided, List<SettledActions.Stored> settled) {
        for (DecidedAction action : decided) {
            settledByDecided.put(action, new ArrayList<>());
            byDecision.computeIfAbsent(action.row().decisionId(), id -> new ArrayList<>()).add(action);
            free.computeIfAbsent(Kind.of(action), kind -> new FreeActions()).add(action);
        }
        settled.stream().filter(stored -> stored.action().decisionId().isPresent()).forEach(stored ->
                match(stored, named(stored.action())));
        settled.stream().filter(stored -> stored.action().decisionId().isEmpty()).forEach(stored ->
                match(stored, likely(stored.action(), true).or(() -> likely(stored.action(), false))));
    }

    /** What decided and settled actions must have in common. */
    private record Kind(String accountId, String action, String asset, boolean allowed) {

        static Kind of(DecidedAction decided) {
            return new Kind(decided.row().accountId(), decided.action(), decided.asset(), decided.isAllowed());
        }
    }

    private void match(SettledActions.Stored stored, Optional<DecidedAction> found) {
        found.ifPresentOrElse(decided -> settledByDecided.get(decided).add(stored), () -> undecided.add(stored));
    }

    /** Of several intents of one decision that say the same the one that is still to be settled. */
    private Optional<DecidedAction> named(SettledAction action) {
        List<DecidedAction> named = byDecision.getOrDefault(action.decisionId().orElseThrow(), List.of()).stream()
                .filter(decided -> decided.isNamedBy(action))
                .toList();
        return named.stream()
                .filter(decided -> quantity(settledByDecided.get(decided)).compareTo(decided.quantity()) < 0)
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    private Optional<DecidedAction> likely(SettledAction action, boolean allowed) {
        return Optional.ofNullable(free.get(new Kind(action.accountId(), action.action().name(), action.asset(), allowed)))
                .flatMap(those -> those.likely(action, decided -> settledByDecided.get(decided).isEmpty()));
    }

    static BigDecimal quantity(List<SettledActions.Stored> settled) {
        return settled.stream().map(stored -> stored.action().quantity()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Each decided action, with what settled it. */
    Map<DecidedAction, List<SettledActions.Stored>> decided() {
        return settledByDecided;
    }

    /** What was settled and never decided. */
    List<SettledActions.Stored> undecided() {
        return undecided;
    }
}

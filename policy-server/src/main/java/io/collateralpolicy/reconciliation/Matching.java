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
    private final Map<List<String>, List<DecidedAction>> candidates = new HashMap<>();

    /**
     * @param decided in the order in which they were decided
     * @param settled in the order in which they were settled
     */
    Matching(List<DecidedAction> decided, List<SettledActions.Stored> settled) {
        decided.forEach(action -> candidates.computeIfAbsent(key(action), key -> new ArrayList<>()).add(action));
        decided.forEach(action -> settledByDecided.put(action, new ArrayList<>()));
        settled.stream().filter(stored -> stored.action().decisionId().isPresent()).forEach(this::match);
        settled.stream().filter(stored -> stored.action().decisionId().isEmpty()).forEach(this::match);
    }

    private static List<String> key(DecidedAction decided) {
        return List.of(decided.row().accountId(), decided.action(), decided.asset());
    }

    private void match(SettledActions.Stored stored) {
        SettledAction action = stored.action();
        List<DecidedAction> same = candidates.getOrDefault(
                List.of(action.accountId(), action.action().name(), action.asset()), List.of());
        Optional<DecidedAction> found = action.decisionId().isPresent() ? named(same, action) : likely(same, action);
        found.ifPresentOrElse(decided -> settledByDecided.get(decided).add(stored), () -> undecided.add(stored));
    }

    /** Of several intents of one decision that say the same the one that is still to be settled. */
    private Optional<DecidedAction> named(List<DecidedAction> same, SettledAction action) {
        List<DecidedAction> named = same.stream().filter(decided -> decided.isNamedBy(action)).toList();
        return named.stream()
                .filter(decided -> settled(decided).compareTo(decided.quantity()) < 0)
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    private Optional<DecidedAction> likely(List<DecidedAction> same, SettledAction action) {
        List<DecidedAction> free = same.stream()
                .filter(decided -> settledByDecided.get(decided).isEmpty() && decided.mayBe(action))
                .toList();
        return first(free, true, action).or(() -> first(free, false, action));
    }

    private static Optional<DecidedAction> first(List<DecidedAction> free, boolean allowed, SettledAction action) {
        List<DecidedAction> those = free.stream().filter(decided -> decided.isAllowed() == allowed).toList();
        return those.stream()
                .filter(decided -> decided.quantity().compareTo(action.quantity()) == 0)
                .findFirst()
                .or(() -> those.stream().findFirst());
    }

    private BigDecimal settled(DecidedAction decided) {
        return quantity(settledByDecided.get(decided));
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

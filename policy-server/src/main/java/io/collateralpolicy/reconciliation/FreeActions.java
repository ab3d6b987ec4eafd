package io.collateralpolicy.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decided actions about the same account, action and asset that may still be what somebody settled, while time goes on: each is looked
 * at a few times, however many there are.
 */
final class FreeActions {

    private final List<DecidedAction> decided = new ArrayList<>();
    private final Deque<DecidedAction> open = new ArrayDeque<>();
    private final Map<BigDecimal, Deque<DecidedAction>> openByQuantity = new HashMap<>();
    private int next;

    /** In the order in which they were decided. */
    void add(DecidedAction action) {
        decided.add(action);
    }

    /**
     * The earliest that fits, of the same quantity before another.
     *
     * @param settled not earlier than the one that was asked about before
     * @param isFree  whether nothing else settled it
     */
    Optional<DecidedAction> likely(SettledAction settled, Predicate<DecidedAction> isFree) {
        openUntil(settled.settledAt());
        Predicate<DecidedAction> fits = action -> isFree.test(action) && action.mayBe(settled);
        return first(openByQuantity.getOrDefault(key(settled.quantity()), new ArrayDeque<>()), fits).or(() -> first(open, fits));
    }

    private void openUntil(Instant at) {
        while (next < decided.size() && !decided.get(next).row().decidedAt().isAfter(at)) {
            DecidedAction action = decided.get(next);
            open.add(action);
            openByQuantity.computeIfAbsent(key(action.quantity()), quantity -> new ArrayDeque<>()).add(action);
            next++;
        }
    }

    /** What does not fit now fits nothing that was settled later. */
    private static Optional<DecidedAction> first(Deque<DecidedAction> actions, Predicate<DecidedAction> fits) {
        while (!actions.isEmpty() && !fits.test(actions.peekFirst())) {
            actions.removeFirst();
        }
        return Optional.ofNullable(actions.peekFirst());
    }

    private static BigDecimal key(BigDecimal quantity) {
        return quantity.stripTrailingZeros();
    }
}

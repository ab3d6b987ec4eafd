package io.collateralpolicy.book;

import io.collateralpolicy.assessment.request.IntendedAction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an allowed decision holds back for its intents, so that no later decision gives it a second time.
 *
 * @param reservationId its name
 * @param book          the account's book
 * @param accountId     the account
 * @param decisionId    the decision that holds it
 * @param subject       who asked for it
 * @param intents       what was allowed; those that raise risk are counted
 * @param heldAt        since when
 * @param expiresAt     until when, exclusive, unless it ends before
 * @param end           how it ended, when somebody ended it
 */
public record Reservation(
        String reservationId,
        String book,
        String accountId,
        String decisionId,
        String subject,
        List<IntendedAction> intents,
        Instant heldAt,
        Instant expiresAt,
        Optional<End> end) {

    /** How a reservation stands. */
    public enum State {
        /** Later decisions count it. */
        HELD,
        /** The account contains what it held. */
        SETTLED,
        /** What it held was not done. */
        RELEASED,
        /** Its time is over. */
        EXPIRED
    }

    /**
     * That somebody ended it.
     *
     * @param as SETTLED or RELEASED
     * @param at when
     */
    public record End(State as, Instant at) {}

    public Reservation {
        intents = List.copyOf(intents);
    }

    public State state(Instant now) {
        return end.map(End::as).orElse(now.isBefore(expiresAt) ? State.HELD : State.EXPIRED);
    }
}

package io.collateralpolicy.decision.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a decision holds back, and what others held back when it was made.
 *
 * @param hold    its own, when it was asked for and everything was allowed
 * @param counted reservations that stood against the account, by id
 */
public record Reserved(Optional<Hold> hold, List<String> counted) {

    /** Nothing is held back. */
    public static final Reserved NOTHING = new Reserved(Optional.empty(), List.of());

    /**
     * A reservation as its decision's answer shows it.
     *
     * @param reservationId its name
     * @param expiresAt     until when it is counted unless it is settled or released before
     */
    public record Hold(String reservationId, Instant expiresAt) {}

    public Reserved {
        counted = List.copyOf(counted);
    }
}

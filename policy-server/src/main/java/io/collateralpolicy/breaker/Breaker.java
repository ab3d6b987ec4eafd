package io.collateralpolicy.breaker;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.assessment.answer.BreakerUsed.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A breaker as it stands: a small machine of two states. It stops what raises risk on its subject and nothing else; it always
 * ends by itself, and whoever resets it is not at once overruled by the move that it was reset for.
 *
 * @param breakerId  name and subject
 * @param scope      what it guards
 * @param subject    which one
 * @param state      whether it blocks new risk
 * @param epoch      counts its transitions
 * @param changedAt  of the last transition
 * @param changedBy  who made it; {@code server} for a rule and for the clock
 * @param reason     of the last transition
 * @param expiresAt  when a tripped one is armed again by itself
 * @param graceUntil until when no rule trips it again, after a reset
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Breaker(
        String breakerId,
        String scope,
        String subject,
        State state,
        String epoch,
        Instant changedAt,
        String changedBy,
        String reason,
        Optional<Instant> expiresAt,
        Optional<Instant> graceUntil) {

    /** The longest that a breaker stays tripped. */
    public static final Duration HELD_MAX = Duration.ofHours(72);
    /** Who acts where nobody does. */
    static final String SERVER = "server";

    /** One that never left the state it was made in. */
    public static Breaker armed(String breakerId, String scope, String subject) {
        return new Breaker(breakerId, scope, subject, State.ARMED, "0", Instant.EPOCH, SERVER, "", Optional.empty(),
                Optional.empty());
    }

    /** As it stands at an instant: a tripped one may have ended. */
    Breaker at(Instant now) {
        return hasExpired(now)
                ? new Breaker(breakerId, scope, subject, State.ARMED, epoch, changedAt, changedBy, reason, Optional.empty(),
                        Optional.empty())
                : this;
    }

    boolean hasExpired(Instant now) {
        return isTripped() && expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }

    boolean isTripped() {
        return state == State.TRIPPED;
    }

    /** Whether a rule may trip it. */
    boolean isOpenToRules(Instant now) {
        return !at(now).isTripped() && graceUntil.filter(now::isBefore).isEmpty();
    }

    Breaker tripped(Instant now, Change change) {
        return new Breaker(breakerId, scope, subject, State.TRIPPED, next(), now, change.subject, change.reason,
                Optional.of(now.plus(change.lasts)), Optional.empty());
    }

    Breaker reset(Instant now, Change change) {
        return new Breaker(breakerId, scope, subject, State.ARMED, next(), now, change.subject, change.reason,
                Optional.empty(), Optional.of(now.plus(change.lasts)));
    }

    /**
     * Who changes it.
     *
     * @param subject who
     * @param reason  why
     * @param lasts   how long it then stays tripped, or no rule trips it
     */
    public record Change(String subject, String reason, Duration lasts) {}

    private String next() {
        return Long.toString(Long.parseLong(epoch) + 1);
    }

    BreakerUsed used() {
        return new BreakerUsed(breakerId, scope, subject, state, epoch);
    }
}

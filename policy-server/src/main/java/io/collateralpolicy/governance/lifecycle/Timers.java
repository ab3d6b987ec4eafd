package io.collateralpolicy.governance.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * When the clock acts on a proposal. Those that do not run yet are empty.
 *
 * @param decideBy       after this it expires unless the quorum is reached
 * @param eta            from this on it may be executed
 * @param graceEnds      after this it no longer may
 * @param effectiveFrom  since when it holds
 * @param effectiveUntil until when, in the emergency lane
 * @param rollbackUntil  until when it may be taken back
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Timers(
        Instant decideBy,
        Optional<Instant> eta,
        Optional<Instant> graceEnds,
        Optional<Instant> effectiveFrom,
        Optional<Instant> effectiveUntil,
        Optional<Instant> rollbackUntil) {

    static Timers inReview(Instant decideBy) {
        return new Timers(
                decideBy, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Timers locked(Instant now, Terms terms) {
        Instant eta = now.plus(terms.delay());
        return new Timers(decideBy, Optional.of(eta), Optional.of(eta.plus(terms.grace())), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    Timers active(Instant from, Terms terms) {
        return new Timers(decideBy, eta, graceEnds, Optional.of(from), terms.holdFor().map(from::plus),
                Optional.of(from.plus(terms.rollbackWindow())));
    }
}

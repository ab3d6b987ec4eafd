package io.collateralpolicy.breaker;

import io.collateralpolicy.assessment.answer.BreakerUsed;
import java.time.Instant;

/**
 * A breaker as it stands.
 *
 * @param breakerId name and subject
 * @param scope     what it guards
 * @param subject   which one
 * @param state     whether it blocks new risk
 * @param epoch     counts its transitions
 * @param changedAt of the last transition
 * @param reason    of the last transition
 */
public record Breaker(
        String breakerId,
        String scope,
        String subject,
        BreakerUsed.State state,
        String epoch,
        Instant changedAt,
        String reason) {

    BreakerUsed used() {
        return new BreakerUsed(breakerId, scope, subject, state, epoch);
    }
}

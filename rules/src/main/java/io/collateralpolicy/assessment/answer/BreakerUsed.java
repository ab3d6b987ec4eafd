package io.collateralpolicy.assessment.answer;

/**
 * A breaker as the decision saw it.
 *
 * @param breakerId name and subject
 * @param scope     what it guards
 * @param subject   which one
 * @param state     {@code ARMED} or {@code TRIPPED}
 * @param epoch     counts its transitions
 */
public record BreakerUsed(String breakerId, String scope, String subject, State state, String epoch) {

    /** Whether it blocks new risk. */
    public enum State {
        ARMED,
        TRIPPED
    }
}

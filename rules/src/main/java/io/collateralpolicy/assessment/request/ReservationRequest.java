package io.collateralpolicy.assessment.request;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * That an allowed decision shall be held back for the caller, so that no later decision gives it again.
 *
 * @param holdFor how long, {@code PT1S} to {@code PT15M}, from the decision on; it ends before when it is settled or released
 */
public record ReservationRequest(@NotNull Duration holdFor) {

    static final Duration HOLD_MIN = Duration.ofSeconds(1);
    static final Duration HOLD_MAX = Duration.ofMinutes(15);
}

package io.collateralpolicy.governance.lifecycle;

import java.time.Duration;
import java.util.Optional;

/**
 * What a proposal is held to; fixed when it is proposed, so that a setting changed later changes nothing of it.
 *
 * @param lane           how it comes into force
 * @param quorum         how many must approve
 * @param review         how long it may wait for them
 * @param delay          from the quorum until it may be executed
 * @param grace          how long it may be executed then
 * @param holdFor        how long it holds; empty: until the next
 * @param rollbackWindow how long it may be taken back
 */
public record Terms(
        Lane lane,
        int quorum,
        Duration review,
        Duration delay,
        Duration grace,
        Optional<Duration> holdFor,
        Duration rollbackWindow) {

    /** The longest that the emergency lane may hold. */
    public static final Duration HOLD_MAX = Duration.ofHours(72);

    public Terms {
        if (quorum < 1 || review.isNegative() || delay.isNegative() || grace.isNegative() || rollbackWindow.isNegative()) {
            throw new IllegalArgumentException("a quorum is at least 1 and no time is negative");
        }
        boolean bounded = holdFor.filter(hold -> !hold.isNegative() && !hold.isZero() && hold.compareTo(HOLD_MAX) <= 0)
                .isPresent();
        if (lane == Lane.EMERGENCY ? !bounded : holdFor.isPresent()) {
            throw new IllegalArgumentException("the emergency lane holds for at most " + HOLD_MAX + ", no other lane for a time");
        }
    }
}

package io.collateralpolicy.governance.proposal;

import io.collateralpolicy.governance.lifecycle.Lane;
import io.collateralpolicy.governance.lifecycle.Terms;
import java.time.Duration;
import java.util.Optional;

/**
 * What proposals of this server are held to, by its settings.
 *
 * @param quorum         approvals in the standard lane
 * @param timelock       from the quorum until it may be executed
 * @param grace          how long it may be executed then
 * @param rollbackWindow how long it may be taken back
 */
public record LaneTerms(int quorum, Duration timelock, Duration grace, Duration rollbackWindow) {

    private static final Duration REVIEW = Duration.ofDays(14);
    private static final Duration EMERGENCY_GRACE = Duration.ofHours(1);

    /** The fewest approvals of a change that anything may change by. */
    private static final int QUORUM_MIN = 2;

    public LaneTerms {
        if (quorum < QUORUM_MIN || quorum > 20) {
            throw new IllegalArgumentException("governance.approvals must be from " + QUORUM_MIN + " to 20, but is `" + quorum + "`");
        }
        require("governance.timelock", timelock, Duration.ZERO);
        require("governance.grace", grace, Duration.ofMinutes(1));
        require("governance.rollback.window", rollbackWindow, Duration.ZERO);
    }

    private static void require(String name, Duration value, Duration least) {
        if (value.compareTo(least) < 0) {
            throw new IllegalArgumentException(name + " must be " + least + " or more, but is `" + value + "`");
        }
    }

    Terms of(Lane lane, Optional<Duration> holdFor) {
        return lane == Lane.STANDARD
                ? new Terms(lane, quorum, REVIEW, timelock, grace, holdFor, rollbackWindow)
                : new Terms(lane, 1, REVIEW, Duration.ZERO, EMERGENCY_GRACE, holdFor, rollbackWindow);
    }
}

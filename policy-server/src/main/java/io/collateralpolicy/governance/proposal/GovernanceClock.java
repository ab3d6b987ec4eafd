package io.collateralpolicy.governance.proposal;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Time as governance recorded it, on whichever node: it goes on and never back. */
final class GovernanceClock {

    /** Clocks of two nodes may differ by this. */
    static final Duration SKEW = Duration.ofSeconds(2);

    private GovernanceClock() {}

    /**
     * Part of every transaction of governance.
     *
     * @throws ProblemException {@code clock-went-back}
     */
    static void advance(Connection connection, Instant now) throws SQLException {
        int advanced = Database.update(
                connection, "UPDATE governance_clock SET latest = ? WHERE id = 1 AND latest <= ?", now, now);
        if (advanced == 0) {
            Instant latest = Database.query(connection, "SELECT latest FROM governance_clock WHERE id = 1",
                    row -> Database.instant(row, "latest")).get(0);
            if (now.isBefore(latest.minus(SKEW))) {
                throw new ProblemException(ProblemType.CLOCK_WENT_BACK, "this node's clock says `" + now
                        + "`, but governance recorded something at `" + latest + "`: set the clock");
            }
        }
    }
}

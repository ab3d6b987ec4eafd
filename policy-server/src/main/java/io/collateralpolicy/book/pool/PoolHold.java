package io.collateralpolicy.book.pool;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * That a decision rests on the totals of a pool.
 *
 * @param book  of the pool
 * @param pool  its name
 * @param holds how often something had been held of it when the totals were read: another number says that somebody held since
 */
public record PoolHold(String book, String pool, long holds) {

    /**
     * Holds, in the transaction of the decision that says so.
     *
     * @throws ProblemException {@code account-version-conflict} when somebody else held since
     */
    public void hold(Connection connection) throws SQLException {
        int unchanged = Database.update(
                connection,
                "UPDATE pool_turn SET holds = holds + 1 WHERE book = ? AND pool = ? AND holds = ?",
                book,
                pool,
                holds);
        if (unchanged == 0) {
            throw new ProblemException(
                    ProblemType.ACCOUNT_VERSION_CONFLICT,
                    "something else was held of pool `" + pool + "` while it was decided: decide again");
        }
    }
}

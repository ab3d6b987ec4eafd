package io.collateralpolicy.audit;

import java.sql.SQLException;

/** A commit whose end nobody saw: what it would have stored may stand or not. Only reading tells. */
public final class CommitInDoubt extends SQLException {

    private static final long serialVersionUID = 1L;

    CommitInDoubt(SQLException cause) {
        super("a commit ended in doubt", cause.getSQLState(), cause);
    }
}

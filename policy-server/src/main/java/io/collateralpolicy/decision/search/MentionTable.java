package io.collateralpolicy.decision.search;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;

/** What decisions mention, and the decisions of an earlier release whose mentions are still to be read. */
public final class MentionTable {

    private final Database database;

    public MentionTable(Database database) {
        this.database = database;
    }

    /** Writes all of a decision's mentions with one statement, in the transaction of the decision. */
    public static void insert(Connection connection, String decisionId, SortedSet<Mention> mentions) throws SQLException {
        Database.updateAll(
                connection,
                "INSERT INTO decision_mention (kind, name, decision_id) VALUES (?, ?, ?)",
                mentions.stream()
                        .map(mention -> List.<Object>of(mention.kind().name(), mention.name(), decisionId))
                        .toList());
    }

    /** Whether every decision is found by what it mentions. */
    public boolean isComplete() {
        return database.queryOne("SELECT decision_id FROM mention_backlog FETCH FIRST 1 ROWS ONLY", row -> true).isEmpty();
    }

    /**
     * What left out decisions that are not indexed yet would look whole.
     *
     * @throws ProblemException {@code not-ready} while there are any
     */
    public void requireComplete() {
        if (!isComplete()) {
            throw new ProblemException(
                    ProblemType.NOT_READY,
                    "decisions of an earlier release are still being indexed: search by account, outcome, policy or time,"
                            + " or retry in a minute");
        }
    }

    /** Decisions whose mentions are still to be read; another node that asks meanwhile waits, and finds others. */
    public static List<String> backlog(Connection connection, int limit) throws SQLException {
        List<String> found = Database.query(
                connection,
                "SELECT decision_id FROM mention_backlog ORDER BY decision_id FETCH FIRST " + limit + " ROWS ONLY",
                row -> row.getString(1));
        for (String decisionId : found) {
            Database.query(
                    connection,
                    "SELECT decision_id FROM mention_backlog WHERE decision_id = ? FOR UPDATE",
                    row -> row.getString(1),
                    decisionId);
        }
        return found;
    }

    /** From here on the decision is found by what it mentions; nothing changes where another node was quicker. */
    public static void takeUp(Connection connection, String decisionId, SortedSet<Mention> mentions) throws SQLException {
        int waited = Database.update(connection, "DELETE FROM mention_backlog WHERE decision_id = ?", decisionId);
        if (waited == 1) {
            insert(connection, decisionId, mentions);
        }
    }
}

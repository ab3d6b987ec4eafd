package io.collateralpolicy.decision.search;

import io.collateralpolicy.audit.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** What decisions mention, and how far each log's decisions are among it. */
final class MentionTable {

    private static final String INSERT = "INSERT INTO decision_mention (kind, name, decision_id) VALUES (?, ?, ?)";
    private static final String INSERT_NEW = "INSERT INTO decision_mention (kind, name, decision_id)"
            + " SELECT CAST(? AS VARCHAR), CAST(? AS VARCHAR), decision_id FROM decision d WHERE decision_id = ? AND NOT EXISTS"
            + " (SELECT 1 FROM decision_mention m WHERE m.kind = ? AND m.name = ? AND m.decision_id = d.decision_id)";

    private MentionTable() {}

    /**
     * A decision that is not indexed yet.
     *
     * @param index its place in its log
     */
    record Pending(String decisionId, long index) {}

    /** Every log that has, or may have, decisions. */
    static List<String> logs(Connection connection) throws SQLException {
        return Database.query(
                connection,
                "SELECT log_id FROM mention_cursor UNION SELECT log_id FROM audit_log ORDER BY log_id",
                row -> row.getString(1));
    }

    /** In the order of their log. */
    static List<Pending> pending(Connection connection, String log, int limit) throws SQLException {
        long next = Database.query(
                        connection, "SELECT next_index FROM mention_cursor WHERE log_id = ?", row -> row.getLong(1), log)
                .stream()
                .findFirst()
                .orElse(0L);
        return Database.query(
                connection,
                "SELECT decision_id, audit_index FROM decision WHERE log_id = ? AND audit_index >= ?"
                        + " ORDER BY log_id, audit_index FETCH FIRST " + limit + " ROWS ONLY",
                row -> new Pending(row.getString(1), row.getLong(2)),
                log,
                next);
    }

    /** Until the transaction ends, nobody else indexes the log. */
    static void lock(Connection connection, String log) throws SQLException {
        int known = Database.update(connection, "UPDATE mention_cursor SET next_index = next_index WHERE log_id = ?", log);
        if (known == 0) {
            Database.update(connection, "INSERT INTO mention_cursor (log_id, next_index) VALUES (?, 0)", log);
        }
    }

    static void advance(Connection connection, String log, long next) throws SQLException {
        Database.update(connection, "UPDATE mention_cursor SET next_index = ? WHERE log_id = ?", next, log);
    }

    /** Sorted as the index is: neighbours are written together. */
    static void insert(Connection connection, SortedMap<String, SortedSet<Mention>> byDecision) throws SQLException {
        SortedMap<Mention, List<String>> rows = new TreeMap<>();
        byDecision.forEach((decisionId, mentions) -> mentions.forEach(
                mention -> rows.computeIfAbsent(mention, first -> new ArrayList<>()).add(decisionId)));
        Database.updateAll(connection, INSERT, rows.entrySet().stream()
                .flatMap(row -> row.getValue().stream()
                        .map(decisionId -> List.<Object>of(row.getKey().kind().name(), row.getKey().name(), decisionId)))
                .toList());
    }

    /** What a node of another release may have written already. */
    static void insertNew(Connection connection, String decisionId, Mentioned mentioned) throws SQLException {
        for (Mention mention : mentioned.mentions()) {
            String kind = mention.kind().name();
            Database.update(connection, INSERT_NEW, kind, mention.name(), decisionId, kind, mention.name());
        }
        Optional<String> book = mentioned.book();
        if (book.isPresent()) {
            Database.update(connection, "UPDATE decision SET book = ? WHERE decision_id = ?", book.get(), decisionId);
        }
    }
}

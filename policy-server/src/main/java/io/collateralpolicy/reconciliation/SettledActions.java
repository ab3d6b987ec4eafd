package io.collateralpolicy.reconciliation;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.fact.IntentAction;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What protocols say that they settled; each reference once, for good. */
public final class SettledActions {

    /** Actions that share a transaction. */
    public static final int GROUP = 200;

    private static final String SELECT = "SELECT * FROM settled_action WHERE book = ?";

    private final Database database;
    private final AuditLog log;
    private final Clock clock;

    public SettledActions(Database database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /**
     * An action as it is stored.
     *
     * @param action  what was said
     * @param subject who said it
     */
    public record Stored(SettledAction action, String subject) {}

    /**
     * Whether an action is new.
     *
     * @return false where the same was said before
     * @throws ProblemException {@code idempotency-key-reuse} where the reference stands for something else
     */
    public boolean isNew(String book, SettledAction action) {
        Optional<Stored> known = find(book, action.reference());
        known.filter(stored -> !stored.action.saysTheSame(action)).ifPresent(stored -> {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REUSE,
                    "the reference `" + action.reference() + "` stands for another action of book `" + book + "`: "
                            + "what was said once stands, say what corrects it under a reference of its own");
        });
        return known.isEmpty();
    }

    /** Stores new actions, at most {@link #GROUP}, in one transaction with the entry that says so. */
    public void take(String book, List<SettledAction> actions, String subject) {
        Instant first = actions.stream().map(SettledAction::settledAt).min(Instant::compareTo).orElseThrow();
        Instant last = actions.stream().map(SettledAction::settledAt).max(Instant::compareTo).orElseThrow();
        Map<String, String> content = Map.of(
                "book", book,
                "actions", Integer.toString(actions.size()),
                "firstSettledAt", first.toString(),
                "lastSettledAt", last.toString());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        log.append(new Append(AuditType.SETTLED_ACTIONS_TAKEN, subject, content, List.of(),
                (connection, receipt) -> insert(connection, book, actions, subject, now)));
    }

    /**
     * All of them are new, as the entry says.
     *
     * @throws ProblemException {@code request-in-progress} when another node stored one of them meanwhile: sent again, it is known
     */
    private static void insert(
            Connection connection, String book, List<SettledAction> actions, String subject, Instant now)
            throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        for (SettledAction action : actions) {
            if (!Database.query(connection, SELECT + " AND reference = ?", row -> true, book, action.reference()).isEmpty()) {
                throw new ProblemException(
                        ProblemType.REQUEST_IN_PROGRESS, "another node took `" + action.reference() + "` meanwhile: send it again");
            }
            rows.add(List.of(book, action.reference(), action.action().name(), action.accountId(), action.asset(),
                    action.quantity().toPlainString(), action.settledAt(), action.decisionId(), subject, now));
        }
        Database.updateAll(
                connection,
                "INSERT INTO settled_action (book, reference, action, account_id, asset, quantity, settled_at, decision_id,"
                        + " subject, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    Optional<Stored> find(String book, String reference) {
        return database.queryOne(SELECT + " AND reference = ?", SettledActions::read, book, reference);
    }

    /** Of a time, its end excluded, in the order in which they were settled; at most {@code most}. */
    List<Stored> between(String book, Instant from, Instant until, long most) {
        return database.query(
                SELECT + " AND settled_at >= ? AND settled_at < ? ORDER BY settled_at, reference FETCH FIRST " + most
                        + " ROWS ONLY",
                SettledActions::read, book, from, until);
    }

    private static Stored read(ResultSet row) throws SQLException {
        return new Stored(
                new SettledAction(
                        row.getString("reference"),
                        IntentAction.valueOf(row.getString("action")),
                        row.getString("account_id"),
                        row.getString("asset"),
                        new BigDecimal(row.getString("quantity")),
                        Database.instant(row, "settled_at"),
                        Optional.ofNullable(row.getString("decision_id"))),
                row.getString("subject"));
    }
}

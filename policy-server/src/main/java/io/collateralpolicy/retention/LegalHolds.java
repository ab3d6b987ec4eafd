package io.collateralpolicy.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Pseudonym;
import io.collateralpolicy.decision.DecisionIds;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What must not be deleted for now, neither by an erasure nor because its time is over. Who sets and who lifts a hold is in the log. */
public final class LegalHolds {

    /** That a decision {@code d} is held. */
    static final String HOLDS_DECISION = "EXISTS (SELECT 1 FROM legal_hold h WHERE h.lifted_at IS NULL AND (h.account_id ="
            + " d.account_id OR h.book = d.book)) OR EXISTS (SELECT 1 FROM legal_hold_decision x JOIN legal_hold h"
            + " ON h.hold_id = x.hold_id WHERE x.decision_id = d.decision_id AND h.lifted_at IS NULL)";
    /** That a settled action {@code s} is held. */
    static final String HOLDS_SETTLED = "EXISTS (SELECT 1 FROM legal_hold h WHERE h.lifted_at IS NULL AND (h.account_id ="
            + " s.account_id OR h.book = s.book))";
    /** The holds on an account: its own, of a book that has it, of a decision about it. */
    private static final String ON_ACCOUNT = "SELECT h.hold_id FROM legal_hold h WHERE h.lifted_at IS NULL AND (h.account_id = ?"
            + " OR h.book IN (SELECT a.book FROM account a WHERE a.account_id = ?)"
            + " OR h.book IN (SELECT d.book FROM decision d WHERE d.account_id = ?)"
            + " OR h.book IN (SELECT s.book FROM settled_action s WHERE s.account_id = ?)"
            + " OR h.hold_id IN (SELECT x.hold_id FROM legal_hold_decision x JOIN decision d ON d.decision_id = x.decision_id"
            + " WHERE d.account_id = ?)) ORDER BY h.hold_id";

    private final Database database;
    private final AuditLog log;
    private final DecisionIds ids;
    private final Clock clock;

    public LegalHolds(Database database, AuditLog log, DecisionIds ids, Clock clock) {
        this.database = database;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is held: exactly one of the three. */
    public record Scope(Optional<String> accountId, Optional<String> book, List<String> decisionIds) {

        public Scope {
            decisionIds = List.copyOf(decisionIds);
            boolean one = (accountId.isPresent() ? 1 : 0) + (book.isPresent() ? 1 : 0) + (decisionIds.isEmpty() ? 0 : 1) == 1;
            if (!one) {
                throw new ProblemException(ProblemType.VALIDATION_FAILED,
                        "a hold is of an account, of a book, or of decisions: say exactly one of `accountId`, `book`, `decisionIds`");
            }
        }
    }

    /** A hold; the last three once it is lifted. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Hold(
            String holdId,
            Scope scope,
            String reason,
            String setBy,
            Instant setAt,
            Optional<Lifted> lifted) {

        /** How it ended. */
        public record Lifted(String reason, String by, Instant at) {}
    }

    /** @throws ProblemException {@code not-found} when a decision is not there */
    public Hold set(Scope scope, String reason, String subject) {
        Instant now = now();
        String holdId = ids.next("hold_", now);
        Map<String, String> content = new TreeMap<>(Map.of("holdId", holdId, "reason", reason));
        Optional<Pseudonym> account = scope.accountId.map(log.pseudonyms()::of);
        account.ifPresent(named -> content.put("account", named.name()));
        scope.book.ifPresent(book -> content.put("book", book));
        if (!scope.decisionIds.isEmpty()) {
            content.put("decisionIds", String.join(",", scope.decisionIds));
        }
        Append.Rows rows = (connection, receipt) -> store(connection, new Hold(
                holdId, scope, reason, subject, now, Optional.empty()));
        log.append(new Append(AuditType.LEGAL_HOLD_SET, subject, content, List.of(),
                account.map(named -> log.pseudonyms().speakingOf(named, rows)).orElse(rows)));
        return find(holdId);
    }

    private static void store(Connection connection, Hold hold) throws SQLException {
        Database.update(connection, "INSERT INTO legal_hold (hold_id, account_id, book, reason, set_by, set_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                hold.holdId, hold.scope.accountId, hold.scope.book, hold.reason, hold.setBy, hold.setAt);
        for (String decisionId : hold.scope.decisionIds) {
            if (Database.query(connection, "SELECT 1 FROM decision WHERE decision_id = ?", row -> true, decisionId).isEmpty()) {
                throw new ProblemException(ProblemType.NOT_FOUND, "there is no decision `" + decisionId + "`");
            }
            Database.update(connection, "INSERT INTO legal_hold_decision (decision_id, hold_id) VALUES (?, ?)",
                    decisionId, hold.holdId);
        }
    }

    /** Lifting it again changes nothing. */
    public Hold lift(String holdId, String reason, String subject) {
        if (find(holdId).lifted.isEmpty()) {
            Instant now = now();
            log.append(new Append(AuditType.LEGAL_HOLD_LIFTED, subject, Map.of("holdId", holdId, "reason", reason), List.of(),
                    (connection, receipt) -> Database.update(connection,
                            "UPDATE legal_hold SET lifted_reason = ?, lifted_by = ?, lifted_at = ? WHERE hold_id = ?"
                                    + " AND lifted_at IS NULL", reason, subject, now, holdId)));
        }
        return find(holdId);
    }

    /** @throws ProblemException {@code not-found} */
    public Hold find(String holdId) {
        return database.queryOne("SELECT * FROM legal_hold WHERE hold_id = ?", this::read, holdId)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "there is no hold `" + holdId + "`"));
    }

    /**
     * Lifted ones too, newest first.
     *
     * @param before only smaller ids
     */
    public List<Hold> before(String before, int limit) {
        return database.query("SELECT * FROM legal_hold WHERE hold_id < ? ORDER BY hold_id DESC FETCH FIRST " + limit
                + " ROWS ONLY", this::read, before);
    }

    /** @throws ProblemException {@code legal-hold} when something of the account is held */
    static void requireFree(Connection connection, String accountId) throws SQLException {
        List<String> holds = Database.query(connection, ON_ACCOUNT, row -> row.getString(1),
                accountId, accountId, accountId, accountId, accountId);
        if (!holds.isEmpty()) {
            throw new ProblemException(ProblemType.LEGAL_HOLD, "the account is held by " + String.join(", ", holds));
        }
    }

    private Hold read(ResultSet row) throws SQLException {
        String holdId = row.getString("hold_id");
        List<String> decisions = database.query(
                "SELECT decision_id FROM legal_hold_decision WHERE hold_id = ? ORDER BY decision_id",
                found -> found.getString(1), holdId);
        return new Hold(
                holdId,
                new Scope(Optional.ofNullable(row.getString("account_id")), Optional.ofNullable(row.getString("book")), decisions),
                row.getString("reason"),
                row.getString("set_by"),
                Database.instant(row, "set_at"),
                row.getString("lifted_by") == null
                        ? Optional.empty()
                        : Optional.of(new Hold.Lifted(row.getString("lifted_reason"), row.getString("lifted_by"),
                                Database.instant(row, "lifted_at"))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

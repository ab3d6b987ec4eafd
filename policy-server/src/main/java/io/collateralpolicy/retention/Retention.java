package io.collateralpolicy.retention;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.decision.search.SortedIds;
import io.collateralpolicy.problem.Redacted;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Deletes what has been kept for as long as its class is to be, unless somebody holds it. An entry says from when on things may be
 * missing, and stands before anything is; entries and proofs are kept for ever.
 */
public final class Retention implements AutoCloseable {

    /** Decisions that one transaction deletes the contents of: the log writes nothing else meanwhile. */
    private static final int GROUP = 200;
    private static final long EVERY_HOURS = 6;
    private static final long CLOSE_SECONDS = 10;
    private static final String OVER = "SELECT d.* FROM decision d WHERE d.decision_id < ? AND d.contents IS NULL AND NOT ("
            + LegalHolds.HOLDS_DECISION + ") ORDER BY d.decision_id FETCH FIRST " + GROUP + " ROWS ONLY";
    private static final String SETTLED_OVER = " FROM settled_action s WHERE s.settled_at < ? AND NOT ("
            + LegalHolds.HOLDS_SETTLED + ")";

    private final Database database;
    private final AuditLog log;
    private final Clock clock;
    private final Kept kept;
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "retention");
        thread.setDaemon(true);
        return thread;
    });

    public Retention(Database database, AuditLog log, Clock clock, Kept kept) {
        this.database = database;
        this.log = log;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * For how long things are kept, by class; for ever where nothing is said.
     *
     * @param decisions      what decisions rested on and answered, and their figures
     * @param settledActions what protocols said that they settled
     */
    public record Kept(Optional<Period> decisions, Optional<Period> settledActions) {

        public Kept {
            for (Period period : List.of(decisions.orElse(Period.ofDays(1)), settledActions.orElse(Period.ofDays(1)))) {
                if (period.isNegative() || period.toTotalMonths() * 30 + period.getDays() < 1) {
                    throw new IllegalArgumentException(
                            "retention.decisions and retention.settled-actions must be P1D or more, but one is `" + period + "`");
                }
            }
        }
    }

    /** Classes of what is kept for a time. */
    private enum RetentionClass { DECISIONS, SETTLED_ACTIONS }

    /** How much was deleted. */
    public record Run(String decisions, String settledActions) {}

    /** Again and again, from now on. */
    public void start() {
        turns.scheduleWithFixedDelay(this::quietly, 0, EVERY_HOURS, TimeUnit.HOURS);
    }

    private void quietly() {
        try {
            run("server");
        } catch (RuntimeException e) {
            System.getLogger(Retention.class.getName()).log(
                    System.Logger.Level.ERROR, "what has been kept for long enough is not deleted", Redacted.of(e));
        }
    }

    /** @param subject who wants it done now */
    public synchronized Run run(String subject) {
        long decisions = kept.decisions.map(period -> decisions(before(period), subject)).orElse(0L);
        long settled = kept.settledActions.map(period -> settledActions(before(period), subject)).orElse(0L);
        return new Run(Long.toString(decisions), Long.toString(settled));
    }

    private Instant before(Period period) {
        return clock.instant().atOffset(ZoneOffset.UTC).minus(period).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    private long decisions(Instant before, String subject) {
        String first = "dec_" + SortedIds.time(before);
        long expired = 0;
        int group = GROUP;
        while (group == GROUP) {
            group = database.query(OVER, GoneContents::read, first).size();
            if (group > 0) {
                log.append(entry(RetentionClass.DECISIONS, before, subject, connection -> {
                    standAlone(connection);
                    expire(connection, Database.query(connection, OVER, GoneContents::read, first));
                }));
            }
            expired += group;
        }
        return expired;
    }

    /** A request or a state that is said again is stored once: what a decision that stays names, stays. */
    private static void expire(Connection connection, List<GoneContents> over) throws SQLException {
        Set<String> accounts = new HashSet<>();
        over.forEach(decision -> accounts.add(decision.accountId()));
        Set<String> going = new HashSet<>();
        over.forEach(decision -> going.add(decision.decisionId()));
        Set<String> named = new HashSet<>();
        for (String accountId : accounts) {
            Database.query(connection, "SELECT decision_id, request_digest, account_digest, context_digest, answer_digest"
                    + " FROM decision WHERE account_id = ? AND contents IS NULL", row -> keep(row, going, named), accountId);
            Database.query(connection, "SELECT digest FROM account_version WHERE account_id = ?",
                    row -> named.add(row.getString(1)), accountId);
        }
        for (GoneContents decision : over) {
            decision.expire(connection, named);
        }
    }

    /** Two decisions of one instant about the same may share all of their contents. */
    private static boolean keep(ResultSet row, Set<String> going, Set<String> named) throws SQLException {
        if (!going.contains(row.getString(1))) {
            for (int digest = 2; digest <= 5; digest++) {
                named.add(String.valueOf(row.getString(digest)));
            }
        }
        return true;
    }

    /** Other nodes' batches end first and new ones wait: none finds a content here that is about to go. */
    private void standAlone(Connection connection) throws SQLException {
        if (!database.isEmbedded()) {
            Database.update(connection, "LOCK TABLE audit_log IN SHARE MODE");
        }
    }

    private long settledActions(Instant before, String subject) {
        long over = database.queryOne("SELECT COUNT(*)" + SETTLED_OVER, row -> row.getLong(1), before).orElseThrow();
        if (over > 0) {
            log.append(entry(RetentionClass.SETTLED_ACTIONS, before, subject,
                    connection -> Database.update(connection, "DELETE" + SETTLED_OVER, before)));
        }
        return over;
    }

    /** Deletes. */
    @FunctionalInterface
    private interface Deletion {
        void in(Connection connection) throws SQLException;
    }

    private static Append entry(RetentionClass over, Instant before, String subject, Deletion deletion) {
        return new Append(AuditType.CONTENTS_EXPIRED, subject,
                Map.of("class", over.name(), "before", before.toString()), List.of(),
                (connection, receipt) -> deletion.in(connection));
    }

    /** Never interrupts: an interrupt inside H2 closes the database's file. */
    @Override
    public void close() {
        turns.shutdown();
        try {
            turns.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

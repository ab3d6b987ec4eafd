package io.collateralpolicy.breaker;

import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The state of every breaker that ever left {@code ARMED}; one that is not here is armed, epoch 0. */
public final class Breakers {

    private final Database database;
    private final AuditLog log;
    private final Clock clock;
    private final Map<String, Breaker> states = new ConcurrentSkipListMap<>();

    public Breakers(Database database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
        follow();
    }

    /** Takes over what was stored since, by whichever node. */
    public void follow() {
        database.query("SELECT * FROM breaker_state", row -> new Breaker(
                        row.getString("breaker_id"),
                        row.getString("scope"),
                        row.getString("subject"),
                        BreakerUsed.State.valueOf(row.getString("state")),
                        row.getString("epoch"),
                        Database.instant(row, "changed_at"),
                        row.getString("reason")))
                .forEach(breaker -> states.merge(breaker.breakerId(), breaker, Breakers::later));
    }

    private static Breaker later(Breaker known, Breaker stored) {
        return epoch(known) < epoch(stored) ? stored : known;
    }

    private static long epoch(Breaker breaker) {
        return Long.parseLong(breaker.epoch());
    }

    /** By id. */
    public List<Breaker> all() {
        return List.copyOf(states.values());
    }

    /** The same, as a decision takes them. */
    public List<BreakerUsed> used() {
        return states.values().stream().map(Breaker::used).toList();
    }

    /** Trips a breaker that is armed; state and log entry are durable together. */
    public synchronized void trip(BreakerUsed armed, String reason) {
        Breaker known = states.get(armed.breakerId());
        if (known != null && known.state() == BreakerUsed.State.TRIPPED) {
            return;
        }
        Breaker tripped = new Breaker(
                armed.breakerId(),
                armed.scope(),
                armed.subject(),
                BreakerUsed.State.TRIPPED,
                Long.toString(Long.parseLong(armed.epoch()) + 1),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                reason);
        try {
            record(tripped);
            states.put(tripped.breakerId(), tripped);
        } catch (ProblemException e) {
            if (e.type() != ProblemType.REQUEST_IN_PROGRESS) {
                throw e;
            }
            follow();
        }
    }

    private void record(Breaker tripped) {
        log.append(new Append(
                AuditType.BREAKER_TRIPPED,
                "server",
                Map.of("breakerId", tripped.breakerId(), "epoch", tripped.epoch(), "reason", tripped.reason()),
                List.of(),
                (connection, receipt) -> store(connection, tripped)));
    }

    /** @throws ProblemException {@code request-in-progress} when another node made the transition: it is recorded once */
    private static void store(Connection connection, Breaker breaker) throws SQLException {
        List<Long> stored = Database.query(
                connection,
                "SELECT epoch FROM breaker_state WHERE breaker_id = ? FOR UPDATE",
                row -> row.getLong(1),
                breaker.breakerId());
        if (stored.stream().anyMatch(epoch -> epoch >= epoch(breaker))) {
            throw new ProblemException(
                    ProblemType.REQUEST_IN_PROGRESS,
                    "another node changed the breaker `" + breaker.breakerId() + "` at the same moment: look again");
        }
        Database.update(connection, "DELETE FROM breaker_state WHERE breaker_id = ?", breaker.breakerId());
        Database.update(
                connection,
                "INSERT INTO breaker_state (breaker_id, scope, subject, state, epoch, changed_at, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                breaker.breakerId(),
                breaker.scope(),
                breaker.subject(),
                breaker.state().name(),
                epoch(breaker),
                breaker.changedAt(),
                breaker.reason());
    }
}

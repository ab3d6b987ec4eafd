package io.collateralpolicy.breaker;

import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The state of every breaker that ever left {@code ARMED}; one that is not here is armed, epoch 0. */
public final class Breakers {

    private final AuditLog log;
    private final Clock clock;
    private final Map<String, Breaker> states = new ConcurrentSkipListMap<>();

    public Breakers(Database database, AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
        database.query("SELECT * FROM breaker_state", row -> new Breaker(
                        row.getString("breaker_id"),
                        row.getString("scope"),
                        row.getString("subject"),
                        BreakerUsed.State.valueOf(row.getString("state")),
                        row.getString("epoch"),
                        Database.instant(row, "changed_at"),
                        row.getString("reason")))
                .forEach(breaker -> states.put(breaker.breakerId(), breaker));
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
        log.append(new Append(
                AuditType.BREAKER_TRIPPED,
                "server",
                Map.of("breakerId", tripped.breakerId(), "epoch", tripped.epoch(), "reason", reason),
                List.of(),
                (connection, receipt) -> store(connection, tripped)));
        states.put(tripped.breakerId(), tripped);
    }

    private static void store(Connection connection, Breaker breaker) throws SQLException {
        Database.update(connection, "DELETE FROM breaker_state WHERE breaker_id = ?", breaker.breakerId());
        Database.update(
                connection,
                "INSERT INTO breaker_state (breaker_id, scope, subject, state, epoch, changed_at, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                breaker.breakerId(),
                breaker.scope(),
                breaker.subject(),
                breaker.state().name(),
                Long.parseLong(breaker.epoch()),
                breaker.changedAt(),
                breaker.reason());
    }
}

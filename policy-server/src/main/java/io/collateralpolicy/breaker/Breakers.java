package io.collateralpolicy.breaker;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.wire.StrictJson;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;

/** The state of every breaker that ever left {@code ARMED}; one that is not here is armed, epoch 0. */
public final class Breakers {

    /** Longer than a transition takes from its time to its row. */
    private static final Duration UNSEEN = Duration.ofMinutes(1);
    private static final int PAGE = 200;

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
                        row.getString("changed_by"),
                        row.getString("reason"),
                        instant(row, "expires_at"),
                        instant(row, "grace_until")))
                .forEach(breaker -> states.merge(breaker.breakerId(), breaker, Breakers::later));
    }

    private static Breaker later(Breaker known, Breaker stored) {
        return epoch(known) < epoch(stored) ? stored : known;
    }

    private static long epoch(Breaker breaker) {
        return Long.parseLong(breaker.epoch());
    }

    /** By id, as they stand now. */
    public List<Breaker> all() {
        Instant now = now();
        return states.values().stream().map(breaker -> breaker.at(now)).toList();
    }

    /** The same, as a decision takes them. */
    public List<BreakerUsed> used() {
        return all().stream().map(Breaker::used).toList();
    }

    /**
     * As a decision of an instant took them: the last transition until then, unless it had ended by itself. One that has not
     * changed since stands as it stood; of the others the log is read backwards until each was met.
     */
    public List<BreakerUsed> used(Instant at) {
        Map<String, BreakerUsed> used = new TreeMap<>();
        Set<String> sought = new TreeSet<>();
        for (Breaker known : states.values()) {
            if (known.changedAt().plus(UNSEEN).isBefore(at)) {
                used.put(known.breakerId(), known.at(at).used());
            } else {
                sought.add(known.breakerId());
            }
        }
        int read = sought.isEmpty() ? 0 : PAGE;
        for (int from = 0; read == PAGE && !used.keySet().containsAll(sought); from += PAGE) {
            List<JsonNode> page = transitions(at, from);
            page.forEach(said -> state(said, at).ifPresent(state -> used.merge(state.breakerId(), state, Breakers::later)));
            read = page.size();
        }
        return List.copyOf(used.values());
    }

    /** Before an instant, the last first. */
    private List<JsonNode> transitions(Instant before, int from) {
        return database.query(
                "SELECT entry_bytes FROM audit_entry WHERE type IN ('BREAKER_TRIPPED', 'BREAKER_RESET') AND recorded_at < ?"
                        + " ORDER BY recorded_at DESC, log_id, entry_index OFFSET " + from + " ROWS FETCH NEXT " + PAGE + " ROWS ONLY",
                row -> StrictJson.readTree(row.getBytes(1)).path("content"),
                before);
    }

    /** What its own row does not say of it, no decision can have taken. */
    private Optional<BreakerUsed> state(JsonNode said, Instant at) {
        boolean ended = said.has("expiresAt") && !at.isBefore(Instant.parse(said.path("expiresAt").asText()));
        boolean tripped = said.path("state").asText().equals(BreakerUsed.State.TRIPPED.name()) && !ended;
        return Optional.ofNullable(states.get(said.path("breakerId").asText())).map(known -> new BreakerUsed(
                known.breakerId(), known.scope(), known.subject(),
                tripped ? BreakerUsed.State.TRIPPED : BreakerUsed.State.ARMED, said.path("epoch").asText()));
    }

    private static BreakerUsed later(BreakerUsed one, BreakerUsed other) {
        return Long.parseLong(one.epoch()) < Long.parseLong(other.epoch()) ? other : one;
    }

    /** A rule trips a breaker that is armed and not just reset; state and log entry are durable together. */
    public synchronized void trip(BreakerUsed armed, String reason) {
        Breaker known = known(Breaker.armed(armed.breakerId(), armed.scope(), armed.subject()));
        if (known.isOpenToRules(now())) {
            Breaker.Change change = new Breaker.Change(Breaker.SERVER, reason, Breaker.HELD_MAX);
            quietly(known.tripped(now(), change), AuditType.BREAKER_TRIPPED);
        }
    }

    /** Somebody trips it; one that is tripped stays as it is. */
    public synchronized Breaker trip(Breaker armed, Breaker.Change change) {
        Breaker known = known(armed).at(now());
        return known.isTripped() ? known : record(known.tripped(now(), change), AuditType.BREAKER_TRIPPED);
    }

    /** Somebody resets it; one that is armed stays as it is. */
    public synchronized Breaker reset(Breaker tripped, Breaker.Change change) {
        Breaker known = known(tripped).at(now());
        return known.isTripped() ? record(known.reset(now(), change), AuditType.BREAKER_RESET) : known;
    }

    /** Records the end of those that ended by themselves. */
    public synchronized void expire() {
        Instant now = now();
        Breaker.Change change = new Breaker.Change(Breaker.SERVER, "it ended by itself", Duration.ZERO);
        states.values().stream().filter(breaker -> breaker.hasExpired(now)).toList()
                .forEach(breaker -> quietly(breaker.reset(now, change), AuditType.BREAKER_RESET));
    }

    private Breaker known(Breaker otherwise) {
        return states.getOrDefault(otherwise.breakerId(), otherwise);
    }

    /** What another node did at the same moment is done. */
    private void quietly(Breaker changed, AuditType type) {
        try {
            record(changed, type);
        } catch (ProblemException e) {
            if (e.type() != ProblemType.REQUEST_IN_PROGRESS) {
                throw e;
            }
            follow();
        }
    }

    private Breaker record(Breaker changed, AuditType type) {
        Map<String, String> said = new TreeMap<>(Map.of(
                "breakerId", changed.breakerId(),
                "epoch", changed.epoch(),
                "reason", changed.reason(),
                "state", changed.state().name()));
        changed.expiresAt().ifPresent(end -> said.put("expiresAt", end.toString()));
        log.append(new Append(type, changed.changedBy(), said, List.of(),
                (connection, receipt) -> store(connection, changed)));
        states.put(changed.breakerId(), changed);
        return changed;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
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
                "INSERT INTO breaker_state (breaker_id, scope, subject, state, epoch, changed_at, reason, changed_by,"
                        + " expires_at, grace_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?,"
                        + " CAST(? AS TIMESTAMP WITH TIME ZONE), CAST(? AS TIMESTAMP WITH TIME ZONE))",
                breaker.breakerId(),
                breaker.scope(),
                breaker.subject(),
                breaker.state().name(),
                epoch(breaker),
                breaker.changedAt(),
                breaker.reason(),
                breaker.changedBy(),
                breaker.expiresAt(),
                breaker.graceUntil());
    }
}

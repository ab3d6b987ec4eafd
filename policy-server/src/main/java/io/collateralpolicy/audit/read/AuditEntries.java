package io.collateralpolicy.audit.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.wire.StrictJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads all logs, newest first: by time, entries of the same instant by log and index. */
public final class AuditEntries {

    private static final String BEFORE = "(e.recorded_at < ? OR e.recorded_at = ? AND (e.log_id < ?"
            + " OR e.log_id = ? AND e.entry_index < ?))";
    private static final String NEWEST_FIRST = " ORDER BY e.recorded_at DESC, e.log_id DESC, e.entry_index DESC";
    private static final String BEFORE_DECISION = "m.decision_id < (SELECT s.decision_id FROM decision s WHERE s.log_id = ?"
            + " AND s.audit_index = ?)";
    private static final String NEWEST_DECISION_FIRST = " ORDER BY m.kind DESC, m.name DESC, m.decision_id DESC";
    private static final String OF_ASSET = " JOIN decision o ON o.log_id = e.log_id AND o.audit_index = e.entry_index"
            + " JOIN decision_mention m ON m.decision_id = o.decision_id";
    /** Places of entries that speak of an account, by whichever of its names it is asked for. */
    private static final String OF_ACCOUNT = "(SELECT d.log_id, d.audit_index FROM decision d WHERE d.account_id = ?"
            + " UNION SELECT d.log_id, d.audit_index FROM decision d JOIN account_salt a ON a.account_id = d.account_id"
            + " WHERE a.pseudonym = ?"
            + " UNION SELECT n.log_id, n.entry_index FROM entry_account n WHERE n.account = ?"
            + " UNION SELECT n.log_id, n.entry_index FROM entry_account n JOIN account_salt a ON a.pseudonym = n.account"
            + " WHERE a.account_id = ?) f JOIN audit_entry e ON e.log_id = f.log_id AND e.entry_index = f.audit_index";
    private static final int ACCOUNT_PLACES = 4;

    private final Database database;

    public AuditEntries(Database database) {
        this.database = database;
    }

    /** One entry with the bytes that were hashed, as a document. */
    public record Listed(
            String log,
            String index,
            Instant recordedAt,
            AuditType type,
            String subject,
            String leafHash,
            String previousHash,
            JsonNode entry) {

        /** Where a page that ends here is continued. */
        @JsonIgnore
        public String place() {
            return log + ":" + index;
        }
    }

    /**
     * Which entries are sought; what is not said does not restrict, and {@code until} is exclusive.
     *
     * @param account its id or a pseudonym; of edition 1 decisions only are found by it
     * @param asset   that a decision mentions
     */
    public record Sought(
            Optional<AuditType> type,
            Optional<String> subject,
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<String> account,
            Optional<String> asset) {

        public static Sought of(Optional<AuditType> type) {
            return new Sought(
                    type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** All entries, or those of one type. */
    public List<Listed> before(Optional<String> place, Optional<AuditType> type, int limit) {
        return before(place, Sought.of(type), limit);
    }

    /**
     * @param place of the last entry seen, {@code log:index}; empty: from the newest
     * @param limit at most so many
     * @return nothing where there is no such place
     */
    public List<Listed> before(Optional<String> place, Sought sought, int limit) {
        Optional<Place> from = place.map(Place::parse).flatMap(this::withTime);
        if (place.isPresent() && from.isEmpty()) {
            return List.of();
        }
        Conditions conditions = new Conditions();
        String tables = tables(sought, conditions);
        sought.type.ifPresent(type -> conditions.add("e.type = ?", type.name()));
        sought.subject.ifPresent(subject -> conditions.add("e.subject = ?", subject));
        sought.from.ifPresent(since -> conditions.add("e.recorded_at >= ?", since));
        sought.until.ifPresent(until -> conditions.add("e.recorded_at < ?", until));
        from.ifPresent(seen -> {
            if (sought.asset.isPresent()) {
                conditions.add(BEFORE_DECISION, seen.log, seen.index);
            } else {
                conditions.add(BEFORE, seen.at, seen.at, seen.log, seen.log, seen.index);
            }
        });
        return database.query(
                "SELECT e.* FROM " + tables + conditions.where()
                        + (sought.asset.isPresent() ? NEWEST_DECISION_FIRST : NEWEST_FIRST)
                        + " FETCH FIRST " + limit + " ROWS ONLY",
                AuditEntries::listed,
                conditions.arguments());
    }

    /** An asset is mentioned by decisions only, and by so many that their own order is to be followed. */
    private static String tables(Sought sought, Conditions conditions) {
        sought.account.ifPresent(conditions::argueAccount);
        String tables = sought.account.isPresent() ? OF_ACCOUNT : "audit_entry e";
        if (sought.asset.isEmpty()) {
            return tables;
        }
        conditions.add("m.kind = 'ASSET' AND m.name = ?", sought.asset.get());
        return tables + OF_ASSET;
    }

    /** Conditions and their arguments, in the order of their places. */
    private static final class Conditions {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> arguments = new ArrayList<>();

        void add(String condition, Object... values) {
            conditions.add(condition);
            arguments.addAll(List.of(values));
        }

        void argueAccount(String account) {
            arguments.addAll(Collections.nCopies(ACCOUNT_PLACES, account));
        }

        String where() {
            return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        }

        Object[] arguments() {
            return arguments.toArray();
        }
    }

    private record Place(String log, long index, Instant at) {

        static Place parse(String text) {
            String[] parts = text.split(":");
            return new Place(parts[0], Long.parseLong(parts[1]), Instant.EPOCH);
        }
    }

    private Optional<Place> withTime(Place place) {
        return database.queryOne(
                "SELECT recorded_at FROM audit_entry WHERE log_id = ? AND entry_index = ?",
                row -> new Place(place.log, place.index, Database.instant(row, "recorded_at")),
                place.log,
                place.index);
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getString("log_id"),
                row.getString("entry_index"),
                Database.instant(row, "recorded_at"),
                AuditType.valueOf(row.getString("type")),
                row.getString("subject"),
                row.getString("leaf_hash"),
                row.getString("previous_hash"),
                StrictJson.readTree(row.getBytes("entry_bytes")));
    }
}

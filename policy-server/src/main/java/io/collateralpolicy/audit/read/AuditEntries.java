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
import java.util.List;
import java.util.Optional;

/** Reads all logs, newest first: by time, entries of the same instant by log and index. */
public final class AuditEntries {

    private static final String BEFORE = "(recorded_at < ? OR recorded_at = ? AND (log_id < ?"
            + " OR log_id = ? AND entry_index < ?))";
    private static final String NEWEST_FIRST = " ORDER BY recorded_at DESC, log_id DESC, entry_index DESC";

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

    /** Which entries are sought; what is not said does not restrict, and {@code until} is exclusive. */
    public record Sought(
            Optional<AuditType> type, Optional<String> subject, Optional<Instant> from, Optional<Instant> until) {

        public static Sought of(Optional<AuditType> type) {
            return new Sought(type, Optional.empty(), Optional.empty(), Optional.empty());
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
        List<String> conditions = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        restrict("type = ?", sought.type.map(AuditType::name), conditions, arguments);
        restrict("subject = ?", sought.subject, conditions, arguments);
        restrict("recorded_at >= ?", sought.from, conditions, arguments);
        restrict("recorded_at < ?", sought.until, conditions, arguments);
        from.ifPresent(seen -> {
            conditions.add(BEFORE);
            arguments.addAll(List.of(seen.at, seen.at, seen.log, seen.log, seen.index));
        });
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return database.query(
                "SELECT * FROM audit_entry" + where + NEWEST_FIRST + " FETCH FIRST " + limit + " ROWS ONLY",
                AuditEntries::listed,
                arguments.toArray());
    }

    private static void restrict(
            String condition, Optional<?> value, List<String> conditions, List<Object> arguments) {
        value.ifPresent(wanted -> {
            conditions.add(condition);
            arguments.add(wanted);
        });
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

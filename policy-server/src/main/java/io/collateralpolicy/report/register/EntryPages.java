package io.collateralpolicy.report.register;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.report.Wanted;
import io.collateralpolicy.wire.StrictJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Entries of some types out of all logs, newest first, a page in memory at a time. */
final class EntryPages {

    private static final int PAGE = 200;
    private static final String BEHIND =
            " AND (recorded_at < ? OR recorded_at = ? AND (log_id < ? OR log_id = ? AND entry_index < ?))";

    private final Database database;

    EntryPages(Database database) {
        this.database = database;
    }

    /**
     * An entry.
     *
     * @param content its own members
     */
    record Entry(String log, long index, Instant recordedAt, AuditType type, String subject, JsonNode content) {

        /** What every register says of an entry, and those members of its content that are named. */
        Map<String, String> row(List<String> members) {
            Map<String, String> row = new TreeMap<>(Map.of(
                    "recordedAt", recordedAt.toString(), "type", type.name(), "subject", subject, "log", log,
                    "auditIndex", Long.toString(index)));
            members.stream().filter(content::has).forEach(name -> row.put(name, content.path(name).asText()));
            return row;
        }
    }

    long count(List<AuditType> types, Wanted wanted, long most) {
        return database.queryOne(
                        "SELECT COUNT(*) FROM (SELECT entry_index FROM audit_entry" + where(types)
                                + " FETCH FIRST " + most + " ROWS ONLY) counted",
                        row -> row.getLong(1),
                        wanted.from(),
                        wanted.until())
                .orElseThrow();
    }

    void each(List<AuditType> types, Wanted wanted, Consumer<Entry> seen) {
        List<Entry> page = page(types, "", List.of(wanted.from(), wanted.until()));
        while (!page.isEmpty()) {
            page.forEach(seen);
            Entry last = page.get(page.size() - 1);
            page = page(types, BEHIND, List.of(wanted.from(), wanted.until(), last.recordedAt, last.recordedAt, last.log,
                    last.log, last.index));
        }
    }

    private List<Entry> page(List<AuditType> types, String behind, List<Object> arguments) {
        return database.query(
                "SELECT * FROM audit_entry" + where(types) + behind
                        + " ORDER BY recorded_at DESC, log_id DESC, entry_index DESC FETCH FIRST " + PAGE + " ROWS ONLY",
                EntryPages::read,
                arguments.toArray());
    }

    /** Names of an enum, not of a caller. */
    private static String where(List<AuditType> types) {
        String names = types.stream().map(type -> "'" + type.name() + "'").collect(Collectors.joining(", "));
        return " WHERE type IN (" + names + ") AND recorded_at >= ? AND recorded_at < ?";
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("log_id"),
                row.getLong("entry_index"),
                Database.instant(row, "recorded_at"),
                AuditType.valueOf(row.getString("type")),
                row.getString("subject"),
                StrictJson.readTree(row.getBytes("entry_bytes")).path("content"));
    }
}

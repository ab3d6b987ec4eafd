package io.collateralpolicy.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.wire.StrictJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the log, newest first. */
public final class AuditEntries {

    private final Database database;
    private final String log;

    public AuditEntries(Database database, String log) {
        this.database = database;
        this.log = log;
    }

    /** One entry with the bytes that were hashed, as a document. */
    public record Listed(
            String index,
            Instant recordedAt,
            AuditType type,
            String subject,
            String leafHash,
            String previousHash,
            JsonNode entry) {}

    /**
     * @param before only entries with a smaller index
     * @param limit  at most so many
     */
    public List<Listed> before(long before, Optional<AuditType> type, int limit) {
        return database.query(
                "SELECT * FROM audit_entry WHERE log_id = ? AND entry_index < ?"
                        + " AND (type = ? OR CAST(? AS VARCHAR(40)) IS NULL)"
                        + " ORDER BY log_id DESC, entry_index DESC FETCH FIRST " + limit + " ROWS ONLY",
                row -> new Listed(
                        row.getString("entry_index"),
                        Database.instant(row, "recorded_at"),
                        AuditType.valueOf(row.getString("type")),
                        row.getString("subject"),
                        row.getString("leaf_hash"),
                        row.getString("previous_hash"),
                        StrictJson.readTree(row.getBytes("entry_bytes"))),
                log,
                before,
                type.map(Enum::name),
                type.map(Enum::name));
    }
}

package io.collateralpolicy.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * What is to be made durable together: one entry, the contents it names, and the rows that index it.
 *
 * @param type     what the entry records
 * @param subject  who acted
 * @param content  the entry's own member {@code content}: text by name; figures are text too
 * @param payloads contents the entry names by digest
 * @param rows     further rows of the same transaction
 */
public record Append(
        AuditType type, String subject, Map<String, String> content, List<Payload> payloads, Rows rows) {

    /** Writes rows in the entry's transaction, once its place in the log is known. */
    @FunctionalInterface
    public interface Rows {
        Rows NONE = (connection, receipt) -> {};

        void write(Connection connection, Receipt receipt) throws SQLException;
    }

    public Append {
        content = Map.copyOf(content);
        payloads = List.copyOf(payloads);
    }

    public static Append of(AuditType type, String subject, Map<String, String> content) {
        return new Append(type, subject, content, List.of(), Rows.NONE);
    }
}

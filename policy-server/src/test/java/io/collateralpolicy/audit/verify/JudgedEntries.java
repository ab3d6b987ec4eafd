package io.collateralpolicy.audit.verify;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.verify.governed.GovernanceCheck;
import io.collateralpolicy.audit.verify.log.Entry;
import io.collateralpolicy.audit.verify.log.EntrySchema;
import io.collateralpolicy.audit.verify.report.Finding;
import io.collateralpolicy.audit.verify.report.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the verifier says of entries that the server wrote, before they are exported. */
public final class JudgedEntries {

    private static final EntrySchema SCHEMA = EntrySchema.shipped();

    private JudgedEntries() {}

    /** Whatever is wrong with the form of an entry, or with what entries say of governance. */
    public static List<String> objections(Database database) {
        Findings findings = new Findings();
        GovernanceCheck governance = new GovernanceCheck(findings);
        List<String> objections = new ArrayList<>();
        for (Entry entry : entries(database)) {
            PublicSchema.faults(entry).forEach(fault -> objections.add(entry.type() + ": " + fault));
            SCHEMA.fault(entry.form()).ifPresent(fault -> objections.add(entry.type() + ": " + fault));
            governance.entry(entry);
        }
        return Stream.concat(objections.stream(), findings.kept().stream().map(Finding::message)).toList();
    }

    private static List<Entry> entries(Database database) {
        return database.query(
                "SELECT log_id, entry_index, entry_bytes FROM audit_entry ORDER BY recorded_at, log_id, entry_index",
                row -> Entry.read(row.getString(1), row.getLong(2), row.getBytes(3)));
    }
}

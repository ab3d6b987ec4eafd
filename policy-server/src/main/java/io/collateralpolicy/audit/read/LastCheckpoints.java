package io.collateralpolicy.audit.read;

import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.audit.checkpoint.SignedNote;
import java.util.Optional;

/** The last checkpoint of a log that no power loss takes back: whoever reads the tables may see one that is not on disk yet. */
public final class LastCheckpoints {

    private final LogReader reader;
    private final AuditLog log;
    private final String own;

    /** @param own the log that this process writes */
    public LastCheckpoints(LogReader reader, AuditLog log, String own) {
        this.reader = reader;
        this.log = log;
        this.own = own;
    }

    /** Of a log that another process writes it is what the database shows: that is PostgreSQL, which shows what is durable. */
    public SignedNote of(String wanted) {
        Optional<Receipt> last = wanted.equals(own) ? log.last() : Optional.empty();
        return last.map(receipt -> reader.checkpoint(own, Long.parseLong(receipt.treeSize())))
                .orElseGet(() -> reader.checkpoint(wanted));
    }
}

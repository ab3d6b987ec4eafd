package io.collateralpolicy.audit;

import java.sql.SQLException;
import java.util.List;

/** Makes batches of entries durable, signed. Used by the log's one thread only. */
public interface EntryWriter extends AutoCloseable {

    /**
     * All entries or none, in one commit.
     *
     * @throws FencedOff when another process writes the log now
     */
    List<Receipt> write(List<Append> appends) throws SQLException;

    /** Puts a new key in place of the one that signs, in a batch of its own. */
    Receipt rotateKey(String subject, String reason) throws SQLException;

    /** Called while nothing waits. */
    void idle() throws SQLException;

    @Override
    void close();
}

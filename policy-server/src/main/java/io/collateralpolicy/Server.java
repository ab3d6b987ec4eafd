package io.collateralpolicy;

import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.rest.RestApplication;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The running server: what the container holds of it.
 *
 * @param parts    the objects of the door
 * @param log      closed last
 * @param prepared whether the policies in force are compiled and warm
 */
record Server(RestApplication.Parts parts, AuditLog log, AtomicBoolean prepared) implements AutoCloseable {

    boolean isReady() {
        return prepared.get() && log.isWritable();
    }

    @Override
    public void close() {
        log.close();
    }
}

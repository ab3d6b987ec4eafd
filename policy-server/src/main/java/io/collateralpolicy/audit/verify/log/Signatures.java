package io.collateralpolicy.audit.verify.log;

import io.collateralpolicy.audit.verify.note.Checkpoint;
import io.collateralpolicy.audit.verify.note.NoteKey;
import io.collateralpolicy.audit.verify.note.SignedNote;
import io.collateralpolicy.audit.verify.report.Failure;
import io.collateralpolicy.audit.verify.report.Findings;
import io.collateralpolicy.audit.verify.report.Place;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Checks signatures beside the reading of entries: one costs as much as a hundred entries. */
public final class Signatures implements AutoCloseable {

    private static final int WAITING_MAX = 1024;

    private final Findings findings;
    private final ExecutorService workers;

    public Signatures(Findings findings) {
        this.findings = findings;
        int threads = Runtime.getRuntime().availableProcessors();
        this.workers = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING_MAX), new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** @param keys that must have signed, in the order of their lines */
    void check(Checkpoint checkpoint, List<NoteKey> keys, Place place) {
        workers.execute(() -> {
            List<SignedNote.Line> lines = checkpoint.note().signatures();
            for (int i = 0; i < keys.size(); i++) {
                NoteKey key = keys.get(i);
                if (i >= lines.size() || !key.signed(checkpoint.note().text(), lines.get(i))) {
                    findings.add(Failure.SIGNATURE, place, "the checkpoint of " + checkpoint.size()
                            + " entries is not signed by key " + key.keyId() + " of `" + key.name() + "`");
                }
            }
        });
    }

    /** Waits until everything is checked. */
    @Override
    public void close() {
        workers.shutdown();
        boolean done = false;
        while (!done) {
            try {
                done = workers.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted while signatures are checked", e);
            }
        }
    }
}

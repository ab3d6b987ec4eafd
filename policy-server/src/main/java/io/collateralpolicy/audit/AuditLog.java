package io.collateralpolicy.audit;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * The one writer of the log. Whoever appends waits in a bounded queue; one thread takes all that wait, writes them in
 * one transaction, forces it to disk and only then tells them (group commit).
 */
public final class AuditLog implements AutoCloseable {

    private static final int GROUP_MAX = 256;
    private static final long POLL_MILLISECONDS = 200;
    private static final long CLOSE_MILLISECONDS = 10_000;

    private final ChainWriter chain;
    private final GroupListener listener;
    private final BlockingQueue<Waiting> queue;
    private final Thread writer;
    private volatile boolean open = true;

    /** What is told after every group: what it recorded and how long that took. */
    @FunctionalInterface
    public interface GroupListener {
        void committed(List<AuditType> types, long nanoseconds);
    }

    private record Waiting(Append append, CompletableFuture<Receipt> receipt) {}

    /** @throws IllegalStateException when the last entry stored is not what its hash says */
    public AuditLog(Database database, String log, int queueLength, Clock clock, GroupListener listener) {
        this.chain = new ChainWriter(database, log, clock);
        this.listener = listener;
        this.queue = new ArrayBlockingQueue<>(queueLength);
        this.writer = new Thread(this::write, "audit-" + log);
        writer.setDaemon(true);
        writer.start();
    }

    /** Waits until the entry is durable. */
    public Receipt append(Append append) {
        CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        if (!open || !queue.offer(new Waiting(append, receipt))) {
            throw unavailable("the audit log takes no more entries now");
        }
        try {
            return receipt.join();
        } catch (CompletionException e) {
            throw unavailable("the audit log could not be written");
        }
    }

    /** Whether the writer runs. */
    public boolean isAlive() {
        return writer.isAlive();
    }

    /** Whether the log can be written as far as is known. */
    public boolean isWritable() {
        return open && isAlive() && queue.remainingCapacity() > 0;
    }

    @Override
    public void close() {
        open = false;
        try {
            writer.join(CLOSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        queue.forEach(waiting -> waiting.receipt.completeExceptionally(new IllegalStateException("closed")));
    }

    private void write() {
        while (open) {
            List<Waiting> group = new ArrayList<>();
            takeFirst().ifPresent(group::add);
            queue.drainTo(group, GROUP_MAX - group.size());
            if (!group.isEmpty()) {
                commit(group);
            }
        }
    }

    /** The thread is never interrupted to stop it: an interrupt inside H2 closes the database's file. */
    private Optional<Waiting> takeFirst() {
        try {
            return Optional.ofNullable(queue.poll(POLL_MILLISECONDS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            return Optional.empty();
        }
    }

    /** An entry that cannot be written must not take its group with it: a group that fails is written one by one. */
    private void commit(List<Waiting> group) {
        long start = System.nanoTime();
        try {
            List<Append> appends = group.stream().map(Waiting::append).toList();
            List<Receipt> receipts = chain.write(appends);
            listener.committed(appends.stream().map(Append::type).toList(), System.nanoTime() - start);
            for (int i = 0; i < group.size(); i++) {
                group.get(i).receipt.complete(receipts.get(i));
            }
        } catch (SQLException | RuntimeException e) {
            if (group.size() == 1) {
                System.getLogger(AuditLog.class.getName()).log(System.Logger.Level.ERROR, "an entry is not written", e);
                group.get(0).receipt.completeExceptionally(e);
            } else {
                group.forEach(waiting -> commit(List.of(waiting)));
            }
        }
    }

    private static ProblemException unavailable(String detail) {
        return new ProblemException(ProblemType.AUDIT_UNAVAILABLE, detail + ", nothing was decided");
    }
}

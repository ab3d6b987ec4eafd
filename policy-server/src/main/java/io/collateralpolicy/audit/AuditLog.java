package io.collateralpolicy.audit;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.problem.Redacted;
import java.sql.SQLException;
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
    private static final int ATTEMPTS = 4;
    private static final long POLL_MILLISECONDS = 200;
    private static final long CLOSE_MILLISECONDS = 10_000;

    private final EntryWriter entries;
    private final Pseudonyms pseudonyms;
    private final GroupListener listener;
    private final BlockingQueue<Waiting> queue;
    private final Thread writer;
    private volatile boolean open = true;
    private volatile boolean ended;
    private volatile Optional<Receipt> last = Optional.empty();

    /** What is told after every group: what it recorded and how long that took. */
    @FunctionalInterface
    public interface GroupListener {
        void committed(List<AuditType> types, long nanoseconds);
    }

    /** How what one caller brings is made durable. */
    @FunctionalInterface
    private interface Alone {
        Receipt write(EntryWriter entries) throws SQLException;
    }

    /**
     * What one caller brings: it is written in one group, and told of together.
     *
     * @param alone in place of entries: what stands in a batch of its own
     */
    private record Waiting(List<Append> appends, Optional<Alone> alone, CompletableFuture<List<Receipt>> receipts) {}

    /**
     * @param entries    written by this log's thread only from now on, and closed with it
     * @param pseudonyms by which its entries name accounts
     */
    public AuditLog(EntryWriter entries, Pseudonyms pseudonyms, int queueLength, GroupListener listener) {
        this.entries = entries;
        this.pseudonyms = pseudonyms;
        this.listener = listener;
        this.queue = new ArrayBlockingQueue<>(queueLength);
        this.writer = new Thread(this::write, "audit-log");
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Waits until the entry is durable.
     *
     * @throws ProblemException {@code audit-unavailable}, or what the entry's own rows refuse: nothing is written then
     */
    public Receipt append(Append append) {
        return appendAll(List.of(append)).get(0);
    }

    /** Waits until all entries are durable; they stand in one commit, in their order, or none does. */
    public List<Receipt> appendAll(List<Append> appends) {
        return waited(new Waiting(List.copyOf(appends), Optional.empty(), new CompletableFuture<>()));
    }

    /** Puts a new key in place of the one that signs the log; both sign the entry that says so. */
    public Receipt rotateKey(String subject, String reason) {
        Alone rotation = writer -> writer.rotateKey(subject, reason);
        return waited(new Waiting(List.of(), Optional.of(rotation), new CompletableFuture<>())).get(0);
    }

    /** The names that entries give accounts. */
    public Pseudonyms pseudonyms() {
        return pseudonyms;
    }

    private List<Receipt> waited(Waiting waiting) {
        CompletableFuture<List<Receipt>> receipts = waiting.receipts;
        if (!open || !queue.offer(waiting)) {
            throw new ProblemException(
                    ProblemType.AUDIT_UNAVAILABLE, "the audit log takes no more entries now, nothing was decided");
        }
        if (ended) {
            refuseWaiting();
        }
        try {
            return receipts.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ProblemException refused) {
                throw refused;
            }
            throw unavailable(e.getCause());
        }
    }

    /** Of the last entry that this run made durable: whoever reads the tables may see what is not durable yet. */
    public Optional<Receipt> last() {
        return last;
    }

    /** Whether the writer runs. */
    public boolean isAlive() {
        return writer.isAlive();
    }

    /** How many appends wait to be taken into a group. */
    public int waiting() {
        return queue.size();
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
        entries.close();
    }

    private void write() {
        try {
            writeWhileOpen();
        } finally {
            open = false;
            ended = true;
            refuseWaiting();
        }
    }

    private void writeWhileOpen() {
        while (open) {
            List<Waiting> group = new ArrayList<>();
            Optional<Waiting> next = takeFirst();
            int waiting = 0;
            while (next.isPresent() && next.get().alone.isEmpty()) {
                group.add(next.get());
                waiting += next.get().appends.size();
                next = waiting < GROUP_MAX ? Optional.ofNullable(queue.poll()) : Optional.empty();
            }
            if (!group.isEmpty()) {
                commit(group);
            }
            next.ifPresent(this::commitAlone);
            if (group.isEmpty() && next.isEmpty()) {
                idle();
            }
        }
    }

    /** After an error of the machine, which ends the thread: nobody waits for an answer that never comes. */
    private static void leaveNobody(List<Waiting> group) {
        group.stream().map(Waiting::receipts).filter(receipts -> !receipts.isDone()).forEach(receipts ->
                receipts.completeExceptionally(new CommitInDoubt(new SQLException("the writer of the log ended"))));
    }

    /** Whoever came when nobody was there to write. */
    private void refuseWaiting() {
        for (Waiting waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            waiting.receipts.completeExceptionally(new IllegalStateException("the audit log is closed"));
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

    /** What cannot be written must not take the others with it: a group that fails is written one by one. */
    private void commit(List<Waiting> group) {
        try {
            List<Receipt> receipts = written(group.stream().flatMap(waiting -> waiting.appends.stream()).toList());
            int from = 0;
            for (Waiting waiting : group) {
                int to = from + waiting.appends.size();
                waiting.receipts.complete(receipts.subList(from, to));
                from = to;
            }
        } catch (CommitInDoubt | FencedOff e) {
            group.forEach(waiting -> fail(waiting, e));
        } catch (SQLException | RuntimeException e) {
            if (group.size() == 1) {
                fail(group.get(0), e);
            } else {
                group.forEach(waiting -> commit(List.of(waiting)));
            }
        } finally {
            leaveNobody(group);
        }
    }

    private void commitAlone(Waiting waiting) {
        try {
            Receipt receipt = waiting.alone.orElseThrow().write(entries);
            last = Optional.of(receipt);
            waiting.receipts.complete(List.of(receipt));
        } catch (SQLException | RuntimeException e) {
            fail(waiting, e);
        } finally {
            leaveNobody(List.of(waiting));
        }
    }

    private void idle() {
        try {
            entries.idle();
        } catch (SQLException | RuntimeException e) {
            note(e);
        }
    }

    private List<Receipt> written(List<Append> appends) throws SQLException {
        long start = System.nanoTime();
        List<Receipt> receipts = writtenInTurn(appends);
        last = Optional.of(receipts.get(receipts.size() - 1));
        listener.committed(appends.stream().map(Append::type).toList(), System.nanoTime() - start);
        return List.copyOf(receipts);
    }

    /** Another node may store the same content at the same moment; it is there the next time. */
    private List<Receipt> writtenInTurn(List<Append> appends) throws SQLException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return entries.write(appends);
            } catch (SQLException e) {
                if (!Database.isOvertaken(e)) {
                    throw e;
                }
            }
        }
        return entries.write(appends);
    }

    /** What the rows themselves refuse is an answer and no failure of the log. */
    private void fail(Waiting waiting, Exception cause) {
        if (!(cause instanceof ProblemException)) {
            note(cause);
        }
        waiting.receipts.completeExceptionally(cause);
    }

    /** Whoever was fenced off once never writes again. */
    private void note(Exception cause) {
        open &= !(cause instanceof FencedOff);
        System.getLogger(AuditLog.class.getName()).log(System.Logger.Level.ERROR, "the audit log is not written", Redacted.of(cause));
    }

    private static ProblemException unavailable(Throwable cause) {
        return new ProblemException(ProblemType.AUDIT_UNAVAILABLE, cause instanceof CommitInDoubt
                ? "the audit log did not say whether it was written: ask again with the same `Idempotency-Key`"
                : "the audit log could not be written, nothing was decided");
    }
}

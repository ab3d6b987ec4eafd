package io.collateralpolicy.decision.search;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.DatabaseFailure;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.problem.Redacted;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Takes decisions into the index behind their commits, many at once, for the rows of one decision lie far apart and would make
 * its own commit the dearest part of it. Whoever searches first has what is missing taken up.
 */
public final class MentionIndex implements AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger(MentionIndex.class.getName());
    private static final Share SHARE = new Share(500, 10);
    private static final int ATTEMPTS = 3;
    private static final int CLOSE_SECONDS = 5;

    private final Database database;
    private final FreshMentions fresh;
    private final Function<String, Mentioned> recorded;
    private final Share share;
    private final ReentrantLock turn = new ReentrantLock();
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mention-index");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * How much is done at once.
     *
     * @param group  decisions in a transaction
     * @param groups that a search takes up at most before it answers
     */
    record Share(int group, int groups) {}

    /** @param recorded reads what a decision mentions out of its contents */
    public MentionIndex(Database database, FreshMentions fresh, Function<String, Mentioned> recorded) {
        this(database, fresh, recorded, SHARE);
    }

    MentionIndex(Database database, FreshMentions fresh, Function<String, Mentioned> recorded, Share share) {
        this.share = share;
        this.database = database;
        this.fresh = fresh;
        this.recorded = recorded;
    }

    /**
     * Takes up what earlier releases and other nodes left, then what this node decides.
     *
     * @param log   that this node writes
     * @param every how often
     */
    public void start(String log, Duration every) {
        turns.execute(() -> quietly(() -> logs().forEach(this::takeUp)));
        turns.scheduleWithFixedDelay(
                () -> quietly(() -> takeUp(log)), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Returns once every decision that was recorded before is in the index.
     *
     * @throws ProblemException {@code not-ready} when there are so many that a search should not wait for them
     */
    public void catchUp() {
        int left = share.groups;
        for (String log : logs()) {
            while (takeUpGroup(log)) {
                if (--left == 0) {
                    throw new ProblemException(
                            ProblemType.NOT_READY,
                            "decisions of before are still being indexed: search by account, outcome, policy or time, or retry"
                                    + " in a minute");
                }
            }
        }
    }

    private List<String> logs() {
        return database.reading(MentionTable::logs);
    }

    /** Until nothing is left, a group in a transaction; what breaks off is gone on with the next time. */
    private void takeUp(String log) {
        boolean more = true;
        while (more) {
            more = takeUpGroup(log);
        }
    }

    /** One at a time in this process: who waits for another holds no connection that the other may need. */
    private boolean takeUpGroup(String log) {
        turn.lock();
        try {
            return takeUpNext(log);
        } finally {
            turn.unlock();
        }
    }

    private boolean takeUpNext(String log) {
        if (database.reading(connection -> MentionTable.pending(connection, log, 1)).isEmpty()) {
            return false;
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return database.inTransaction(connection -> group(connection, log));
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !Database.isOvertaken(e)) {
                    throw new DatabaseFailure("what decisions mention cannot be stored", e);
                }
            }
        }
    }

    /** @return whether there may be more */
    private boolean group(Connection connection, String log) throws SQLException {
        MentionTable.lock(connection, log);
        List<MentionTable.Pending> pending = MentionTable.pending(connection, log, share.group);
        if (pending.isEmpty()) {
            return false;
        }
        SortedMap<String, SortedSet<Mention>> known = new TreeMap<>();
        for (MentionTable.Pending decision : pending) {
            Optional<SortedSet<Mention>> mentions = fresh.find(decision.decisionId());
            if (mentions.isPresent()) {
                known.put(decision.decisionId(), mentions.get());
            } else {
                MentionTable.insertNew(connection, decision.decisionId(), recorded.apply(decision.decisionId()));
            }
        }
        MentionTable.insert(connection, known);
        MentionTable.advance(connection, log, pending.get(pending.size() - 1).index() + 1);
        known.keySet().forEach(fresh::forget);
        return pending.size() == share.group;
    }

    private static void quietly(Runnable turn) {
        try {
            turn.run();
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, "decisions are not indexed, searches wait for them", Redacted.of(e));
        }
    }

    @Override
    public void close() {
        turns.shutdown();
        try {
            turns.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

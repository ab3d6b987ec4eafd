package io.collateralpolicy.decision;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Decisions that hold something back take turns per account, or per book, so that each sees what the one before holds.
 *
 * <p>The turns are this node's and spare it work; what makes it true among nodes is the database, which refuses to record
 * a decision that another overtook. Such a decision is made again.
 */
final class AccountTurns {

    private static final int STRIPES = 256;
    private static final int ATTEMPTS = 16;

    private final Lock[] locks = Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    /** Makes a decision, again while another node overtakes it. */
    <T> T take(List<String> turn, Supplier<Attempt<T>> attempts) {
        Lock lock = locks[Math.floorMod(turn.hashCode(), STRIPES)];
        lock.lock();
        try {
            return decide(attempts);
        } finally {
            lock.unlock();
        }
    }

    /** A decision that is made and not recorded. */
    @FunctionalInterface
    interface Attempt<T> {
        /** @throws ProblemException {@code account-version-conflict} when it was overtaken */
        T record();
    }

    private static <T> T decide(Supplier<Attempt<T>> attempts) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            Attempt<T> made = attempts.get();
            try {
                return made.record();
            } catch (ProblemException e) {
                if (e.type() != ProblemType.ACCOUNT_VERSION_CONFLICT) {
                    throw e;
                }
            }
        }
        return attempts.get().record();
    }
}

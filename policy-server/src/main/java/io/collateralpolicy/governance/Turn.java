package io.collateralpolicy.governance;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Long work that somebody may ask for and nobody depends on: so much at a time, of low priority, and no longer than it is
 * given. Nobody waits for a turn, so that waiting takes no thread from those who decide.
 */
final class Turn {

    private final ThreadPoolExecutor threads;
    private final Duration patience;

    /**
     * @param atATime  how many work together
     * @param patience how long one of them may; then it is interrupted
     */
    Turn(int atATime, Duration patience) {
        this.threads = new ThreadPoolExecutor(
                0, atATime, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), Turn::thread);
        this.patience = patience;
    }

    /**
     * Does the work in a thread of its own.
     *
     * @throws ProblemException {@code check-in-progress} when all turns are taken, {@code check-too-long}
     */
    <T> T take(Supplier<T> work) {
        Future<T> future = submitted(work);
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new ProblemException(ProblemType.CHECK_TOO_LONG,
                    "the check was ended after " + patience + ": use fewer rows or rules");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server ends", e);
        }
    }

    private <T> Future<T> submitted(Supplier<T> work) {
        try {
            return threads.submit(work::get);
        } catch (RejectedExecutionException e) {
            throw new ProblemException(
                    ProblemType.CHECK_IN_PROGRESS, "this node is checking another package: retry in two seconds");
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "package-check");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}

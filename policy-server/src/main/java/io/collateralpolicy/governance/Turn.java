package io.collateralpolicy.governance;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Long work that somebody may ask for and nobody depends on: so much at a time, of low priority, and no longer than it is
 * given. Nobody waits for a turn, so that waiting takes no thread from those who decide.
 */
final class Turn {

    /** Milliseconds: a turn is given back just after its result, and who asks again at once is not refused for itself. */
    private static final long MOMENT = 100;

    private final ExecutorService threads = Executors.newCachedThreadPool(Turn::thread);
    private final Semaphore turns;
    private final Duration patience;

    /**
     * @param atATime  how many work together
     * @param patience how long one of them may; then it is interrupted
     */
    Turn(int atATime, Duration patience) {
        this.turns = new Semaphore(atATime);
        this.patience = patience;
    }

    /**
     * Does the work in a thread of its own.
     *
     * @throws ProblemException {@code check-in-progress} when all turns are taken, {@code check-too-long}
     */
    <T> T take(Supplier<T> work) {
        try {
            return result(submitted(work));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server ends", e);
        }
    }

    /** Whatever ends the waiting ends the work. */
    private <T> T result(Future<T> future) throws InterruptedException, ExecutionException {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new ProblemException(ProblemType.CHECK_TOO_LONG,
                    "the check was ended after " + patience + ": use fewer rows or rules");
        } finally {
            future.cancel(true);
        }
    }

    private <T> Future<T> submitted(Supplier<T> work) throws InterruptedException {
        if (!turns.tryAcquire(MOMENT, TimeUnit.MILLISECONDS)) {
            throw new ProblemException(
                    ProblemType.CHECK_IN_PROGRESS, "this node is checking another package: retry in two seconds");
        }
        FutureTask<T> task = new FutureTask<>(work::get);
        threads.execute(() -> {
            try {
                task.run();
            } finally {
                turns.release();
            }
        });
        return task;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "package-check");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}

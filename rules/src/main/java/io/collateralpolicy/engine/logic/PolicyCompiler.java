package io.collateralpolicy.engine.logic;

import io.collateralpolicy.engine.compile.DroolsPackage;
import io.collateralpolicy.engine.language.read.RuleSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Compiles rule sets one at a time on a thread of low priority, so that publishing a policy slows no
 * decision.
 *
 * <p>At most {@value #WAITING_MAX} wait; one more is refused with {@code RejectedExecutionException}.
 */
public final class PolicyCompiler implements AutoCloseable {

    static final int WAITING_MAX = 16;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_MAX), PolicyCompiler::thread);
    private final ClassLoader application;

    public PolicyCompiler() {
        this(PolicyCompiler.class.getClassLoader());
    }

    /** @param application where facts are found, in a server the application's own class loader */
    public PolicyCompiler(ClassLoader application) {
        this.application = application;
    }

    /**
     * Fails with {@link io.collateralpolicy.diagnostic.InvalidPackage} when the rules do not become safe
     * classes.
     */
    public CompletableFuture<CompiledLogic> compile(RuleSet rules) {
        Executor executor = thread;
        return CompletableFuture.supplyAsync(
                () -> new CompiledLogic(rules, DroolsPackage.compile(rules, application)), executor);
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "policy-compiler");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}

package io.collateralpolicy;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * A start that is refused: one sentence says why, and the process ends. A container without its application would look alive
 * to whoever started it and answer nobody.
 */
final class Refusal {

    /** What {@code sysexits.h} calls a configuration error: a restart mends only what passes by itself. */
    static final int EXIT_CODE = 78;

    private static final int CAUSES = 3;

    private final Consumer<String> said;
    private final IntConsumer exit;

    /**
     * What a refusal does.
     *
     * @param said takes the sentence
     * @param exit takes the exit code
     */
    Refusal(Consumer<String> said, IntConsumer exit) {
        this.said = said;
        this.exit = exit;
    }

    /** Ends this process. The exit waits on a thread of its own: the container stops only once the start has returned. */
    static Refusal ofThisProcess() {
        System.Logger logger = System.getLogger(Refusal.class.getName());
        return new Refusal(
                sentence -> logger.log(System.Logger.Level.ERROR, sentence),
                code -> new Thread(() -> System.exit(code), "refusal").start());
    }

    /** Says why and ends; gives back what the container is to be told. */
    RuntimeException because(Exception cause) {
        said.accept(sentence(cause));
        exit.accept(EXIT_CODE);
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }

    /** The first lines of what went wrong, outermost first, each once. */
    static String sentence(Throwable cause) {
        Set<String> reasons = new LinkedHashSet<>();
        Stream.iterate(cause, c -> c != null, Throwable::getCause)
                .limit(CAUSES)
                .map(c -> c.getMessage() == null ? c.getClass().getSimpleName() : c.getMessage().strip().lines().findFirst().orElse(""))
                .forEach(reasons::add);
        return "the server does not start: " + String.join("; ", reasons);
    }
}

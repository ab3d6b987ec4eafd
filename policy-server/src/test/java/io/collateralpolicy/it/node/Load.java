package io.collateralpolicy.it.node;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.it.PolicyServerClient;
import io.collateralpolicy.it.PolicyServerClient.Reply;
import io.collateralpolicy.it.Withdrawal;
import io.collateralpolicy.wire.StrictJson;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Callers who ask for one BINDING decision after the other, each under a key of its own, and note what became of it. */
final class Load implements AutoCloseable {

    static final String DECISIONS = "/api/v1/decisions";

    private static final long POLL_NANOSECONDS = 2_000_000;

    private final String name;
    private final Supplier<PolicyServerClient> doors;
    private final AtomicInteger number = new AtomicInteger();
    private final Queue<Asked> answered = new ConcurrentLinkedQueue<>();
    private final Queue<Asked> unanswered = new ConcurrentLinkedQueue<>();
    private final List<Thread> callers;
    private volatile boolean asking = true;

    /**
     * One request and what came back.
     *
     * @param answer what came: the text of a 201, the status with its text, or why nothing did
     */
    record Asked(String key, String body, String answer) {

        /** The answer as it came with a 201. */
        JsonNode json() {
            return StrictJson.readTree(answer.getBytes(StandardCharsets.UTF_8));
        }

        /** The same request again. */
        Reply again(PolicyServerClient backend) {
            return backend.with("Idempotency-Key", key).post(DECISIONS, body);
        }
    }

    private Load(String name, int callers, Supplier<PolicyServerClient> doors) {
        this.name = name;
        this.doors = doors;
        this.callers = IntStream.range(0, callers).mapToObj(i -> new Thread(this::ask, name + "-" + i)).toList();
    }

    /**
     * Begins to ask.
     *
     * @param name  the beginning of every key
     * @param doors where the next request goes, signed in
     */
    static Load of(String name, int callers, Supplier<PolicyServerClient> doors) {
        Load load = new Load(name, callers, doors);
        load.callers.forEach(Thread::start);
        return load;
    }

    /** Answered with 201. */
    List<Asked> answered() {
        return List.copyOf(answered);
    }

    /** Answered with something else, or not at all. */
    List<Asked> unanswered() {
        return List.copyOf(unanswered);
    }

    void awaitAnswered(int least) {
        await(() -> answered.size() >= least);
    }

    private void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean() && callers.stream().anyMatch(Thread::isAlive)) {
            LockSupport.parkNanos(POLL_NANOSECONDS);
        }
    }

    /** Asks no more; what was asked is answered or not when this returns. */
    @Override
    public void close() {
        asking = false;
        await(() -> false);
    }

    private void ask() {
        while (asking) {
            int n = number.incrementAndGet();
            ask(new Asked(name + "-" + n, Withdrawal.request("BINDING", "0." + n), ""));
        }
    }

    /** A caller who gets no answer stops: its node is gone. */
    private void ask(Asked asked) {
        try {
            Reply reply = asked.again(doors.get());
            Asked told = new Asked(asked.key, asked.body, reply.status() == 201 ? reply.text() : said(reply));
            (reply.status() == 201 ? answered : unanswered).add(told);
        } catch (UncheckedIOException e) {
            unanswered.add(new Asked(asked.key, asked.body, String.valueOf(e.getCause())));
            asking = false;
        }
    }

    private static String said(Reply reply) {
        return Stream.of(Integer.toString(reply.status()), reply.text()).reduce("", (a, b) -> a + " " + b).strip();
    }
}

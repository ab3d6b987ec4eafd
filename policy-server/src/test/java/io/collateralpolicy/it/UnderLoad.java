package io.collateralpolicy.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** A backend that asks for one decision after the other, and remembers what failed and which package answered, in their order. */
final class UnderLoad implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final PolicyServerClient backend;
    private final String policy;
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final List<String> packages = new CopyOnWriteArrayList<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final Thread asking = new Thread(this::ask, "load");
    private volatile boolean open = true;

    private UnderLoad(PolicyServerClient backend, String policy) {
        this.backend = backend;
        this.policy = policy;
    }

    static UnderLoad of(PolicyServerClient backend, String policy) {
        UnderLoad load = new UnderLoad(backend, policy);
        load.asking.start();
        return load;
    }

    void awaitAnswers(int count) throws InterruptedException {
        await(() -> answers.get() >= count);
    }

    void awaitPackage(String digest) throws InterruptedException {
        await(() -> !packages.isEmpty() && packages.get(packages.size() - 1).equals(digest));
    }

    List<String> failures() {
        return failures;
    }

    /** Each once for as long as it answered. */
    List<String> packages() {
        return packages;
    }

    private void ask() {
        while (open) {
            PolicyServerClient.Reply reply = backend.post("/api/v1/decisions", body());
            if (reply.status() != 201) {
                failures.add(reply.text());
            } else {
                remember(reply.json().at("/policy/packageDigest").asText());
            }
            answers.incrementAndGet();
        }
    }

    private void remember(String digest) {
        if (packages.isEmpty() || !packages.get(packages.size() - 1).equals(digest)) {
            packages.add(digest);
        }
    }

    private String body() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return """
                {"purpose": "BINDING", "policy": {"name": "%s"},
                 "account": {"accountId": "loaded", "accountVersion": "1", "marginMode": "CROSS", "baseCurrency": "USD",
                  "collateral": [{"lotId": "lot-1", "asset": "LDO", "chain": "eip155:1", "quantity": "100", "custody": "PROTOCOL_VAULT"}]},
                 "intents": [],
                 "market": {"quotes": [{"asset": "LDO", "source": "oracle", "price": "2", "publishedAt": "%s"}]},
                 "asOf": "%s"}""".formatted(policy, now, now);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        asking.join();
    }
}

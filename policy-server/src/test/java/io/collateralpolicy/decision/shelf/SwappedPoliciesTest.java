package io.collateralpolicy.decision.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.assessment.request.PolicyReference;
import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import io.collateralpolicy.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is activated meanwhile, an answer is that of the package it names, as if nobody else had asked. */
@Timeout(60)
class SwappedPoliciesTest {

    private static final int THREADS = 4;
    private static final int SWAPS = 200;
    private static final int DECISIONS_BETWEEN = 5;
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant EVENING = NOON.plusSeconds(3_600);
    private static final String REQUEST = "scenarios/account-without-intents-is-assessed.json";
    private static final String HAIRCUTS = "tables/base-haircuts.csv";

    private static final PolicyPackage STANDARD = TestPolicies.source("standard");
    private static final List<PolicyPackage> PACKAGES = List.of(
            STANDARD,
            TestPolicies.changed(STANDARD, HAIRCUTS, "CRYPTO_MAJOR,15", "CRYPTO_MAJOR,16"),
            TestPolicies.changed(STANDARD, HAIRCUTS, "CRYPTO_MAJOR,15", "CRYPTO_MAJOR,17"),
            TestPolicies.changed(STANDARD, "haircuts.drl", "@source(\"", "@source(\"Again: "));
    private static final AssessmentInput INPUT = input();

    private final Map<String, PolicyPackage> stored = new TreeMap<>();
    private final AtomicBoolean swapping = new AtomicBoolean(true);
    private volatile int decided;

    /** An answer, and the package that the shelf said it is of. */
    private record Given(String packageDigest, String answer) {}

    @Test
    void everyAnswerIsTheOneOfThePackageItNames() {
        PACKAGES.forEach(source -> stored.put(source.packageDigest(), source));
        Map<String, String> serial = new TreeMap<>();
        stored.forEach((digest, source) -> serial.put(digest, answer(TestPolicies.loaded(source))));
        assertThat(serial.values()).doesNotHaveDuplicates();
        PolicyShelf shelf = new PolicyShelf(new Bound(), Clock.fixed(EVENING, ZoneOffset.UTC), 1);
        shelf.activate(activation(0));

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<CompletableFuture<List<Given>>> asking = IntStream.range(0, THREADS)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> decide(shelf), threads))
                .toList();
        swap(shelf);
        List<Given> given = asking.stream().flatMap(thread -> thread.join().stream()).toList();
        threads.shutdown();

        assertThat(given).hasSizeGreaterThan(SWAPS);
        assertThat(given).allSatisfy(one -> assertThat(one.answer).isEqualTo(serial.get(one.packageDigest)));
        assertThat(given.stream().map(Given::packageDigest)).containsAll(serial.keySet());
    }

    /** Waits for a few decisions between two swaps, and stops the threads whatever happens. */
    private void swap(PolicyShelf shelf) {
        try {
            for (int i = 1; i <= SWAPS; i++) {
                int before = decided;
                shelf.activate(activation(i));
                while (decided < before + DECISIONS_BETWEEN) {
                    Thread.onSpinWait();
                }
            }
        } finally {
            swapping.set(false);
        }
    }

    private List<Given> decide(PolicyShelf shelf) {
        List<Given> given = new ArrayList<>();
        while (swapping.get()) {
            PolicyShelf.InForce inForce = shelf.find(INPUT.request().policy(), EVENING);
            given.add(new Given(inForce.activation().packageDigest(), answer(inForce.policy())));
            count();
        }
        return given;
    }

    private synchronized void count() {
        decided++;
    }

    private static String answer(LoadedPolicy policy) {
        Assessment assessment = policy.assess(INPUT);
        return new String(CanonicalJson.bytes(assessment), StandardCharsets.UTF_8);
    }

    private static Activation activation(int i) {
        Instant from = NOON.plusSeconds(i);
        String digest = PACKAGES.get(i % PACKAGES.size()).packageDigest();
        return new Activation("standard", digest, Activation.Lane.STANDARD, from, Optional.empty(), from, "test");
    }

    private static AssessmentInput input() {
        byte[] scenario = STANDARD.files().content(REQUEST).orElseThrow();
        byte[] body = StrictJson.readTree(scenario).path("given").toString()
                .getBytes(StandardCharsets.UTF_8);
        DecisionRequest request = StrictJson.read(body, DecisionRequest.class);
        return new AssessmentInput(
                new DecisionRequest(
                        request.purpose(),
                        new PolicyReference("standard", Optional.empty()),
                        request.asOf(),
                        request.account(),
                        request.accountReference(),
                        request.intents(),
                        request.market(),
                        Optional.empty()),
                request.account().orElseThrow(),
                request.market().orElseThrow(),
                MarketSource.CALLER,
                request.asOf().orElseThrow(),
                List.of(),
                Instant.EPOCH,
                Digest.sha256(body),
                Digest.sha256(CanonicalJson.bytes(request.market().orElseThrow())));
    }

    /** Binds anew what was let go. */
    private final class Bound implements PackageStore {

        @Override
        public PolicyPackage source(String packageDigest) {
            return stored.get(packageDigest);
        }

        @Override
        public LoadedPolicy load(String packageDigest) {
            return TestPolicies.loaded(stored.get(packageDigest));
        }
    }
}

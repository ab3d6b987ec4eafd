package io.collateralpolicy.decision.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.assessment.request.PolicyReference;
import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is answered while other nodes activate packages; noon is when the second one holds. */
@Timeout(60)
class OtherNodesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Activation FIRST = activation("a", NOON.minusSeconds(60));
    private static final Activation SECOND = activation("b", NOON);

    private final List<Activation> stored = new CopyOnWriteArrayList<>(List.of(FIRST));
    private final AtomicLong nanoseconds = new AtomicLong();
    private final AtomicInteger looks = new AtomicInteger();
    private final Slow packages = new Slow();
    private volatile boolean answers = true;
    private final PolicyShelf shelf = new PolicyShelf(packages, Clock.fixed(NOON, ZoneOffset.UTC), 4,
            new Lookout(this::all, nanoseconds::get));

    @Test
    void anOldLookIsRepeatedBeforeAnybodyIsAnswered() {
        shelf.look();
        stored.add(SECOND);
        nanoseconds.addAndGet(Lookout.TRUSTED.toNanos() + 1);

        assertThat(found(NOON)).isEqualTo(digest("b"));
        assertThat(found(NOON.minusMillis(1))).isEqualTo(digest("a"));
    }

    @Test
    void aRecentLookIsNotRepeated() {
        shelf.look();
        nanoseconds.addAndGet(Lookout.TRUSTED.toNanos());
        found(NOON);

        assertThat(looks).hasValue(1);
    }

    /** A node that looked as long ago as is trusted, when a numeric change begins to hold, saw it recorded. */
    @Test
    void whatIsRecordedTheLeadBeforeItHoldsIsSeenByThen() {
        assertThat(Lookout.LEAD).isGreaterThan(Lookout.TRUSTED);
        assertThat(Lookout.EVERY.multipliedBy(2)).isLessThan(Lookout.TRUSTED);
    }

    @Test
    void whoComesWhileItLoadsWaitsForItAndIsNotAnsweredByTheOldOne() throws Exception {
        shelf.look();
        stored.add(SECOND);
        packages.hold();
        CompletableFuture<Void> looking = CompletableFuture.runAsync(shelf::look);
        packages.begun.await();
        CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> found(NOON));

        assertThat(found(NOON.minusMillis(1))).as("before it holds nobody waits").isEqualTo(digest("a"));
        packages.release();
        looking.get();
        assertThat(asked.get()).isEqualTo(digest("b"));
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNotAskedByEveryRequestAndWhatIsKnownAnswers() {
        shelf.look();
        answers = false;
        nanoseconds.addAndGet(Lookout.TRUSTED.toNanos() + 1);

        assertThat(found(NOON)).isEqualTo(digest("a"));
        assertThat(found(NOON)).isEqualTo(digest("a"));
        assertThat(looks).hasValue(2);
        assertThatThrownBy(shelf::requireSight).as("but nothing for good").isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.AUDIT_UNAVAILABLE));

        answers = true;
        stored.add(SECOND);
        shelf.look();
        shelf.requireSight();
        assertThat(found(NOON)).isEqualTo(digest("b"));
    }

    private List<Activation> all() {
        looks.incrementAndGet();
        if (!answers) {
            throw new IllegalStateException("the database does not answer");
        }
        return List.copyOf(stored);
    }

    private String found(Instant at) {
        return shelf.find(new PolicyReference("standard", Optional.of("active")), at).activation().packageDigest();
    }

    /** One policy for all; loading the second one takes until it is released. */
    private static final class Slow implements PackageStore {

        private static final LoadedPolicy ANY = TestPolicies.loaded("aave-v2");

        private final CountDownLatch begun = new CountDownLatch(1);
        private volatile CountDownLatch held = new CountDownLatch(0);

        void hold() {
            held = new CountDownLatch(1);
        }

        void release() {
            held.countDown();
        }

        @Override
        public PolicyPackage source(String packageDigest) {
            return ANY.source();
        }

        @Override
        public LoadedPolicy load(String packageDigest) {
            if (packageDigest.equals(digest("b"))) {
                begun.countDown();
                try {
                    held.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return ANY;
        }
    }

    private static Activation activation(String name, Instant from) {
        return new Activation("standard", digest(name), Activation.Lane.STANDARD, from, Optional.empty(), from.minus(Lookout.LEAD), "test");
    }

    private static String digest(String name) {
        return "sha256:" + name.repeat(64);
    }
}

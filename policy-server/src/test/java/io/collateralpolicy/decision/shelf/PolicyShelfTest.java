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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyShelfTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Packages packages = new Packages();
    private final PolicyShelf shelf = new PolicyShelf(packages, Clock.fixed(NOON.plusSeconds(90), ZoneOffset.UTC), 1);

    @Test
    void nothingIsFoundWhileNothingIsPrepared() {
        assertThatThrownBy(() -> find("active", NOON)).isInstanceOfSatisfying(ProblemException.class, problem ->
                assertThat(problem.type()).isEqualTo(ProblemType.NOT_READY));
    }

    @Test
    void theLastActivationThatHoldsAnswers() {
        shelf.activate(activation("a", NOON, Optional.empty()));
        shelf.activate(activation("b", NOON.plusSeconds(60), Optional.empty()));

        assertThat(find("active", NOON.plusSeconds(59))).isEqualTo(digest("a"));
        assertThat(find("active", NOON.plusSeconds(60))).isEqualTo(digest("b"));
        assertThat(find("2026-11-22T12:00:00Z", NOON.plusSeconds(60))).isEqualTo(digest("a"));
        assertThat(find(digest("a"), NOON.plusSeconds(60))).isEqualTo(digest("a"));
    }

    @Test
    void whatExpiresGivesWayToWhatWasThere() {
        shelf.activate(activation("a", NOON, Optional.empty()));
        shelf.activate(activation("b", NOON.plusSeconds(60), Optional.of(NOON.plusSeconds(120))));

        assertThat(find("active", NOON.plusSeconds(119))).isEqualTo(digest("b"));
        assertThat(find("active", NOON.plusSeconds(120))).isEqualTo(digest("a"));
    }

    @Test
    void rollingBackIsActivatingTheOldPackageAgain() {
        shelf.activate(activation("a", NOON, Optional.empty()));
        shelf.activate(activation("b", NOON.plusSeconds(60), Optional.empty()));
        shelf.activate(activation("a", NOON.plusSeconds(120), Optional.empty()));

        assertThat(find("active", NOON.plusSeconds(121))).isEqualTo(digest("a"));
    }

    @Test
    void thePastBeforeTheFirstActivationAndTheFutureAreNotFound() {
        shelf.activate(activation("a", NOON, Optional.empty()));

        assertThatThrownBy(() -> find("2026-11-22T11:59:59Z", NOON)).hasMessageContaining("`standard`");
        assertThatThrownBy(() -> find("2026-11-22T12:00:01Z", NOON)).hasMessageContaining("not known before then");
    }

    @Test
    void atStartOnlyWhatIsOrWillBeInForceIsLoaded() {
        shelf.open(List.of(
                activation("a", NOON, Optional.empty()),
                activation("b", NOON.plusSeconds(60), Optional.empty()),
                activation("c", NOON.plusSeconds(120), Optional.empty())));

        assertThat(packages.loads).containsExactly(digest("b"), digest("c"));
    }

    @Test
    void whatIsInForceStaysAndOfTheRestTheOneAskedForLast() {
        List.of("a", "b", "c").forEach(name -> shelf.activate(activation(name, NOON, Optional.empty())));
        List.of("c", "a", "a", "b", "a", "c").forEach(name -> shelf.policy(digest(name)));

        assertThat(packages.loads).containsExactly(digest("c"), digest("a"), digest("b"), digest("a"));
    }

    @Test
    void whatWasNeverInForceIsNotLoaded() {
        assertThat(shelf.policy(digest("a"))).isEmpty();
    }

    /** Notes what it is asked for, and gives one policy for all. */
    private static final class Packages implements PackageStore {

        private static final LoadedPolicy ANY = TestPolicies.loaded("aave-v2");

        private final List<String> loads = new ArrayList<>();

        @Override
        public PolicyPackage source(String packageDigest) {
            return ANY.source();
        }

        @Override
        public LoadedPolicy load(String packageDigest) {
            loads.add(packageDigest);
            return ANY;
        }
    }

    private String find(String at, Instant now) {
        PolicyReference reference = new PolicyReference("standard", Optional.of(at));
        return shelf.find(reference, now).activation().packageDigest();
    }

    private static Activation activation(String name, Instant from, Optional<Instant> until) {
        return new Activation("standard", digest(name), Activation.Lane.STANDARD, from, until, from, "test");
    }

    private static String digest(String name) {
        return "sha256:" + name.repeat(64);
    }
}

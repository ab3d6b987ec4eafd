package io.collateralpolicy.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.assessment.request.PolicyReference;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyShelfTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final PolicyShelf shelf = new PolicyShelf();

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

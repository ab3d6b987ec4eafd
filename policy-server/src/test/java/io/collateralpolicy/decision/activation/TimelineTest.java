package io.collateralpolicy.decision.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * At 10 package a begins. At 11 it is recorded that b begins at 14. At 12 an emergency package e begins and ends at 13. At
 * 15 it is recorded that a corrected c had to answer since 13.
 */
class TimelineTest {

    private static final Timeline TIMELINE = new Timeline(List.of(
            activation("a", 10, 10, 0), activation("b", 14, 11, 0), activation("e", 12, 12, 13), activation("c", 13, 15, 0)));

    @ParameterizedTest(name = "effective at {0}, as recorded at {1}: {2}")
    @CsvSource({
        " 9, 20, ''", "10, 20, a", "11, 20, a", "12, 20, e", "13, 20, c", "14, 20, b", "20, 20, b",
        "14, 10, a", "14, 11, b", "12, 11, a", "13, 12, a", "13, 14, a", "13, 15, c", "10,  9, ''"})
    void whatHoldsAtOneInstantAsItWasKnownAtAnother(int effectiveAt, int asRecordedAt, String packageDigest) {
        assertThat(TIMELINE.asRecordedAt(hour(asRecordedAt)).inForce("standard", hour(effectiveAt))
                        .map(Activation::packageDigest).orElse(""))
                .isEqualTo(packageDigest);
    }

    @Test
    void theInstantBeforeItBeginsAndTheInstantItEndsAreNotItsOwn() {
        Instant nanosecondBefore = hour(12).minusNanos(1);

        assertThat(TIMELINE.inForce("standard", nanosecondBefore).orElseThrow().packageDigest()).isEqualTo("a");
        assertThat(TIMELINE.asRecordedAt(nanosecondBefore).recorded()).hasSize(2);
        assertThat(TIMELINE.asRecordedAt(hour(14)).inForce("standard", hour(13)).orElseThrow().packageDigest())
                .isEqualTo("a");
    }

    @Test
    void whereTwoBeginTogetherTheLaterRecordedHolds() {
        Timeline twice = TIMELINE.with(activation("d", 14, 16, 0));

        assertThat(twice.inForce("standard", hour(14)).orElseThrow().packageDigest()).isEqualTo("d");
        assertThat(twice.asRecordedAt(hour(15)).inForce("standard", hour(14)).orElseThrow().packageDigest()).isEqualTo("b");
    }

    @Test
    void anotherPolicyHasItsOwnTimeline() {
        assertThat(TIMELINE.inForce("other", hour(12))).isEmpty();
        assertThat(TIMELINE.of("other").recorded()).isEmpty();
    }

    /** @param until an hour, 0 for none */
    private static Activation activation(String packageDigest, int from, int recorded, int until) {
        Optional<Instant> end = until == 0 ? Optional.empty() : Optional.of(hour(until));
        return new Activation(
                "standard", packageDigest, Activation.Lane.STANDARD, hour(from), end, hour(recorded), "test");
    }

    private static Instant hour(int hour) {
        return Instant.parse("2026-11-22T00:00:00Z").plusSeconds(hour * 3600L);
    }
}

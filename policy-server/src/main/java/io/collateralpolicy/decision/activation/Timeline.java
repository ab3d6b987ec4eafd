package io.collateralpolicy.decision.activation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Activations in two times: what holds at one instant, as it was known at another. What was recorded is never changed, so
 * a question about the past has the same answer for ever.
 *
 * @param recorded in the order they were recorded
 */
public record Timeline(List<Activation> recorded) {

    /** Of nothing. */
    public static final Timeline EMPTY = new Timeline(List.of());

    private static final Comparator<Activation> BY_BEGINNING =
            Comparator.comparing(Activation::effectiveFrom).thenComparing(Activation::recordedAt);

    public Timeline {
        recorded = List.copyOf(recorded);
    }

    /** With another one, recorded now. */
    public Timeline with(Activation activation) {
        List<Activation> longer = new ArrayList<>(recorded);
        longer.add(activation);
        return new Timeline(longer);
    }

    /** Those of one policy. */
    public Timeline of(String policy) {
        return new Timeline(recorded.stream().filter(activation -> activation.policy().equals(policy)).toList());
    }

    /** As it was known at an instant, that instant included. */
    public Timeline asRecordedAt(Instant instant) {
        return new Timeline(recorded.stream().filter(activation -> !activation.recordedAt().isAfter(instant)).toList());
    }

    /** Of those that hold at the instant the one that began last, the later recorded one where two begin together. */
    public Optional<Activation> inForce(String policy, Instant effectiveAt) {
        return newest(recorded.stream()
                .filter(activation -> activation.policy().equals(policy) && activation.holdsAt(effectiveAt))
                .toList());
    }

    /** The last activation of a package under its policy. */
    public Optional<Activation> last(String policy, String packageDigest) {
        return newest(recorded.stream()
                .filter(activation -> activation.policy().equals(policy))
                .filter(activation -> activation.packageDigest().equals(packageDigest))
                .toList());
    }

    private static Optional<Activation> newest(List<Activation> candidates) {
        return candidates.stream().sorted(BY_BEGINNING).reduce((earlier, later) -> later);
    }
}

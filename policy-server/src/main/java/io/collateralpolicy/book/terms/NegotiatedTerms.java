package io.collateralpolicy.book.terms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was agreed on.
 *
 * @param source         the agreement and its section
 * @param parameters     by name, in the unit in which the policy writes them
 * @param effectiveFrom  since when it holds
 * @param effectiveUntil until when, exclusive; absent: until another version takes its place
 */
public record NegotiatedTerms(
        @NotBlank @Size(max = 200) String source,
        @NotNull @Size(min = 1, max = PARAMETERS_MAX)
                Map<
                                @Pattern(regexp = "[a-z][A-Za-z0-9]{0,63}", message = "must be the name of a parameter") String,
                                @NotNull @Size(max = 60) String>
                        parameters,
        @NotNull Instant effectiveFrom,
        Optional<Instant> effectiveUntil) {

    /** Parameters of one agreement. */
    public static final int PARAMETERS_MAX = 50;

    public NegotiatedTerms {
        parameters = parameters == null ? null : Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    public boolean holdAt(Instant instant) {
        return !instant.isBefore(effectiveFrom) && effectiveUntil.filter(end -> !instant.isBefore(end)).isEmpty();
    }
}

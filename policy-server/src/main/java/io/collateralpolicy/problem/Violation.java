package io.collateralpolicy.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * One thing wrong with a request body.
 *
 * @param path    JSON pointer of the member, empty for the body itself
 * @param message what is wrong and what the bound is
 * @param value   what stood there, where it helps
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Violation(String path, String message, Optional<String> value) {

    private static final int VALUE_LENGTH_MAX = 100;
    private static final int TEXT_LENGTH_MAX = 1_000;

    /** What a caller wrote may stand in each; it is not given back at any length. */
    public Violation {
        path = bounded(path, TEXT_LENGTH_MAX);
        message = bounded(message, TEXT_LENGTH_MAX);
        value = value.map(text -> bounded(text, VALUE_LENGTH_MAX));
    }

    public static Violation at(String path, String message) {
        return new Violation(path, message, Optional.empty());
    }

    private static String bounded(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}

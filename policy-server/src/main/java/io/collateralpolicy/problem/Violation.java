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

    public Violation {
        value = value.map(Violation::bounded);
    }

    public static Violation at(String path, String message) {
        return new Violation(path, message, Optional.empty());
    }

    private static String bounded(String text) {
        return text.length() <= VALUE_LENGTH_MAX ? text : text.substring(0, VALUE_LENGTH_MAX) + "…";
    }
}

package io.collateralpolicy.rest;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Query parameters and headers, checked against their bound. */
public final class Parameters {

    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

    private static final Pattern ENTITY_TAG = Pattern.compile("\\*|\"\\d{1,18}\"");
    private static final Pattern DIGEST_TAG = Pattern.compile("\"sha256:[0-9a-f]{64}\"");
    private static final int BATCH_KEY_MAX = 180;
    private static final int NAME_MAX = 200;
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private Parameters() {}

    /** @return what was given, when it was */
    public static <E extends Enum<E>> Optional<String> oneOf(String name, String text, Class<E> type) {
        List<String> known = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (text != null && !known.contains(text)) {
            throw invalid("`" + name + "` must be one of " + String.join(", ", known) + ", but is `" + text + "`");
        }
        return Optional.ofNullable(text);
    }

    public static long whole(String name, String text, long min, long max) {
        String bound = "`" + name + "` must be a whole number from " + min + " to " + max + ", but is `" + text + "`";
        try {
            long number = Long.parseLong(text);
            if (number < min || number > max) {
                throw invalid(bound);
            }
            return number;
        } catch (NumberFormatException e) {
            throw invalid(bound);
        }
    }

    /** @param message says the bound, as {@code Bounds} has it */
    public static String matching(String name, String text, String pattern, String message) {
        if (!text.matches(pattern)) {
            throw invalid("`" + name + "` " + message + ", but is `" + text + "`");
        }
        return text;
    }

    public static String required(String name, String text) {
        if (text == null || text.isBlank()) {
            throw invalid("`" + name + "` is missing");
        }
        return text;
    }

    public static Optional<String> idempotencyKey(String text) {
        if (text != null && !KEY.matcher(text).matches()) {
            throw invalid("`Idempotency-Key` must be 1 to 200 printable ASCII characters without spaces");
        }
        return Optional.ofNullable(text);
    }

    /** Shorter than one request's, for each line adds its number. */
    public static Optional<String> batchKey(String text) {
        Optional<String> key = idempotencyKey(text);
        key.filter(given -> given.length() > BATCH_KEY_MAX).ifPresent(given -> {
            throw invalid("the `Idempotency-Key` of a batch has at most " + BATCH_KEY_MAX + " characters");
        });
        return key;
    }

    /** A member of {@code If-Match} or {@code If-None-Match}: one entity tag, strong, or {@code *}. */
    public static Optional<String> entityTag(String header, String text) {
        if (text != null && !ENTITY_TAG.matcher(text.strip()).matches()) {
            throw invalid("`" + header + "` must be one version in quotes, `\"48213\"`, or `*`, but is `" + text + "`");
        }
        return Optional.ofNullable(text).map(tag -> tag.strip().replace("\"", ""));
    }

    /** A member of {@code If-Match} that names a content: its digest, strong. */
    public static Optional<String> digestTag(String header, String text) {
        if (text != null && !DIGEST_TAG.matcher(text.strip()).matches()) {
            throw invalid("`" + header + "` must be one digest in quotes, `\"sha256:…\"`, but is `" + text + "`");
        }
        return Optional.ofNullable(text).map(tag -> tag.strip().replace("\"", ""));
    }

    /** What something is called, wherever its own form is not checked: no more than any name may have. */
    public static Optional<String> name(String name, String text) {
        if (text != null && (text.isBlank() || text.length() > NAME_MAX || text.chars().anyMatch(Character::isISOControl))) {
            throw invalid("`" + name + "` must have 1 to " + NAME_MAX + " characters, none of them a control character");
        }
        return Optional.ofNullable(text);
    }

    /** RFC 3339 in UTC, of the years that databases and documents have a form for. */
    public static Optional<Instant> instant(String name, String text) {
        try {
            Optional<Instant> instant = Optional.ofNullable(text).map(Instant::parse);
            instant.filter(at -> at.isBefore(EARLIEST) || !at.isBefore(LATEST)).ifPresent(at -> {
                throw invalid("`" + name + "` must be of the years 1970 to 9998, but is `" + text + "`");
            });
            return instant;
        } catch (DateTimeParseException e) {
            throw invalid("`" + name + "` must be an instant like `2026-11-22T14:00:00Z`, but is `" + text + "`");
        }
    }

    public static ProblemException invalid(String detail) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, detail);
    }
}

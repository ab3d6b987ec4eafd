package io.collateralpolicy.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Optional;

/**
 * The body of every failure, RFC 9457. {@code status} is the interface's only JSON number, because the RFC says so.
 *
 * @param type       {@code /problems/<name>}, a page of the server
 * @param title      the name in words
 * @param status     HTTP status code
 * @param detail     lower-case start, no full stop, says the bound and what to do
 * @param instance   the request's id, as it stands in the server's log
 * @param violations everything that is wrong with the body, where there is more to say than {@code detail}
 * @param conflict   what two people wrote, where one overwrote the other
 */
public record Problem(
        String type,
        String title,
        @JsonRawValue int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Conflict> conflict) {

    private static final int DETAIL_LENGTH_MAX = 2_000;

    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What a caller wrote may stand in the detail; it is not given back at any length. */
    public Problem {
        detail = detail.length() <= DETAIL_LENGTH_MAX ? detail : detail.substring(0, DETAIL_LENGTH_MAX) + "…";
    }

    public static Problem of(ProblemException cause, String instance) {
        ProblemType type = cause.type();
        return new Problem(
                type.uri(), type.title(), type.status(), cause.getMessage(), instance, cause.violations(),
                cause.conflict());
    }
}

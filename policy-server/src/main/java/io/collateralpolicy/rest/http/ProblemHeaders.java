package io.collateralpolicy.rest.http;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.util.Map;

/** What an HTTP answer says beside its problem. */
public final class ProblemHeaders {

    private ProblemHeaders() {}

    /** Headers that go with a problem. */
    public static Map<String, String> of(ProblemException cause) {
        return cause.retryAfter()
                .map(wait -> Map.of("Retry-After", Long.toString(wait.plusMillis(999).toSeconds())))
                .orElseGet(() -> of(cause.type()));
    }

    private static Map<String, String> of(ProblemType type) {
        return switch (type) {
            case UNAUTHENTICATED -> Map.of("WWW-Authenticate", "Bearer");
            case BROKEN_BODY, REQUEST_TIMEOUT -> Map.of("Connection", "close");
            case TOO_MANY_REQUESTS -> Map.of("Retry-After", "60");
            case NOT_READY, REQUEST_IN_PROGRESS, CHECK_IN_PROGRESS, AUDIT_UNAVAILABLE, DATABASE_UNAVAILABLE ->
                Map.of("Retry-After", "2");
            default -> Map.of();
        };
    }
}

package io.collateralpolicy.rest.http;

import io.collateralpolicy.problem.ProblemType;
import java.util.Map;

/** What an HTTP answer says beside its problem. */
public final class ProblemHeaders {

    private ProblemHeaders() {}

    /** Headers that go with every problem of this type. */
    public static Map<String, String> of(ProblemType type) {
        return switch (type) {
            case UNAUTHENTICATED -> Map.of("WWW-Authenticate", "Bearer");
            case BROKEN_BODY -> Map.of("Connection", "close");
            case TOO_MANY_REQUESTS -> Map.of("Retry-After", "60");
            case NOT_READY, REQUEST_IN_PROGRESS, CHECK_IN_PROGRESS, AUDIT_UNAVAILABLE, DATABASE_UNAVAILABLE ->
                Map.of("Retry-After", "2");
            default -> Map.of();
        };
    }
}

package io.collateralpolicy.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends a request that cannot be answered; nothing between its cause and the door catches it. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Violation> violations;
    private final transient Optional<Duration> retryAfter;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<Violation> violations) {
        this(type, detail, violations, Optional.empty());
    }

    private ProblemException(
            ProblemType type, String detail, List<Violation> violations, Optional<Duration> retryAfter) {
        super(detail);
        this.type = type;
        this.violations = List.copyOf(violations);
        this.retryAfter = retryAfter;
    }

    /** A problem that is known to end. */
    public static ProblemException retryAfter(ProblemType type, String detail, Duration wait) {
        return new ProblemException(type, detail, List.of(), Optional.of(wait));
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** How long to wait before the same request may pass, where that is known. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}

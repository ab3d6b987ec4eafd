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
    private final transient Optional<Conflict> conflict;

    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<Violation> violations) {
        this(type, detail, violations, new More(Optional.empty(), Optional.empty()));
    }

    private ProblemException(ProblemType type, String detail, List<Violation> violations, More more) {
        super(detail);
        this.type = type;
        this.violations = List.copyOf(violations);
        this.retryAfter = more.retryAfter;
        this.conflict = more.conflict;
    }

    /** What only some problems say. */
    private record More(Optional<Duration> retryAfter, Optional<Conflict> conflict) {}

    /** A problem that is known to end. */
    public static ProblemException retryAfter(ProblemType type, String detail, Duration wait) {
        return new ProblemException(type, detail, List.of(), new More(Optional.of(wait), Optional.empty()));
    }

    /** Two people changed one text. */
    public static ProblemException of(Conflict conflict, String detail) {
        return new ProblemException(ProblemType.PRECONDITION_FAILED, detail, List.of(),
                new More(Optional.empty(), Optional.of(conflict)));
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

    /** What two people wrote, where one overwrote the other. */
    public Optional<Conflict> conflict() {
        return conflict;
    }
}

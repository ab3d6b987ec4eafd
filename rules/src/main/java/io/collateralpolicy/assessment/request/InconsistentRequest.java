package io.collateralpolicy.assessment.request;

import java.util.List;

/** A request whose members contradict each other or name what does not exist; no decision can be made of it. */
public final class InconsistentRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InconsistentRequest(List<Violation> violations) {
        super(violations.toString());
        this.violations = List.copyOf(violations);
    }

    public static InconsistentRequest at(String path, String message) {
        return new InconsistentRequest(List.of(new Violation(path, message)));
    }

    public List<Violation> violations() {
        return violations;
    }
}

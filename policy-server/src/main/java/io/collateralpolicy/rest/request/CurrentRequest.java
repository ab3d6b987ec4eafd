package io.collateralpolicy.rest.request;

import io.collateralpolicy.problem.ProblemType;
import java.util.Optional;
import java.util.UUID;

/** The request that this thread answers. It begins and ends at the front door; what happens between may say of it. */
public final class CurrentRequest {

    private static final ThreadLocal<CurrentRequest> HERE = new ThreadLocal<>();

    private final String id = "urn:uuid:" + UUID.randomUUID();
    private final TraceParent trace;
    private Optional<String> route = Optional.empty();
    private Optional<ProblemType> problem = Optional.empty();
    private String subject = "anonymous";
    private Optional<String> read = Optional.empty();

    private CurrentRequest(TraceParent trace) {
        this.trace = trace;
    }

    /** @param traceparent the header of that name */
    public static CurrentRequest begin(Optional<String> traceparent) {
        CurrentRequest request = new CurrentRequest(TraceParent.after(traceparent));
        HERE.set(request);
        return request;
    }

    /** This thread answers nothing more. */
    public static void end() {
        HERE.remove();
    }

    /** Outside of a request one that nobody sent. */
    public static CurrentRequest here() {
        return Optional.ofNullable(HERE.get()).orElseGet(() -> new CurrentRequest(TraceParent.after(Optional.empty())));
    }

    /** What a problem's {@code instance} and the log call it. */
    public String id() {
        return id;
    }

    public TraceParent trace() {
        return trace;
    }

    /** The address without what callers put into it: {@code /books/{book}/accounts}. */
    public Optional<String> route() {
        return route;
    }

    /** Which problem it ended with. */
    public Optional<ProblemType> problem() {
        return problem;
    }

    /** Whose token it carries, once that is found to be good; {@code anonymous} before. */
    public String subject() {
        return subject;
    }

    /** The decision that somebody looks at who did not ask for it. */
    public Optional<String> read() {
        return read;
    }

    public void speaksFor(String caller) {
        subject = caller;
    }

    public void reads(String decisionId) {
        read = Optional.of(decisionId);
    }

    public void goesTo(String template) {
        route = Optional.of(template);
    }

    public void endsWith(ProblemType type) {
        problem = Optional.of(type);
    }
}

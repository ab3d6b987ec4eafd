package io.collateralpolicy.client;

/** That the server gave no answer but said why; {@code type} is one of {@code docs/problems.md}. */
public final class PolicyProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    /** A name of {@code docs/problems.md}; empty where something else than the server answered. */
    public final String type;
    /** Whether the same request may be answered later. */
    public final boolean passes;

    PolicyProblem(int status, String body) {
        super("status " + status + ": " + body);
        this.type = body.startsWith("{") ? Json.of(body).at("/type").orElse("").replace("/problems/", "") : "";
        this.passes = status == 429 || status == 503 || type.equals("request-in-progress");
    }
}

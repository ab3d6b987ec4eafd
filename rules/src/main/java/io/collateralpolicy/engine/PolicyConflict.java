package io.collateralpolicy.engine;

/** Rules of one policy name different values where exactly one may stand: the policy decides nothing. */
public final class PolicyConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private PolicyConflict(String message) {
        super(message);
    }

    public static PolicyConflict between(Choice one, Choice other) {
        return new PolicyConflict("`" + one.action().word() + "` of " + one.subject().subject() + ": `"
                + one.rule().ruleId() + "` says `" + one.arguments().get(0).value() + "`, `"
                + other.rule().ruleId() + "` says `" + other.arguments().get(0).value() + "`");
    }
}

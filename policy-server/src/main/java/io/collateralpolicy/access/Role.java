package io.collateralpolicy.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token may allow; the names stand in its {@code groups}. */
public enum Role {
    POLICY_AUTHOR,
    POLICY_REVIEWER,
    POLICY_APPROVER,
    GUARDIAN,
    EXECUTOR,
    BACKEND,
    AUDITOR,
    ADMIN;

    /** A role of another system is no role here. */
    public static Optional<Role> named(String text) {
        return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

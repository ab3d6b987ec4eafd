package io.collateralpolicy.governance.lifecycle;

import io.collateralpolicy.access.Role;
import java.util.Set;

/**
 * Who acts.
 *
 * @param subject who it is, for good: people are told apart by this and never by their roles
 * @param roles   what it holds for the policy
 */
public record Person(String subject, Set<Role> roles) {

    /** What the clock and the server itself do. */
    public static final Person SYSTEM = new Person("server", Set.of());

    public Person {
        roles = Set.copyOf(roles);
    }

    boolean is(Role role) {
        return roles.contains(role);
    }
}

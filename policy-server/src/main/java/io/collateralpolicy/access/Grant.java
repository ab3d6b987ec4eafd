package io.collateralpolicy.access;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A role for all policies, or for one: {@code backend}, {@code policy-author:standard}.
 *
 * @param role   what may be done
 * @param policy the one policy it is confined to; empty: all of them, and what they share
 */
public record Grant(Role role, Optional<String> policy) {

    private static final Pattern POLICY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Empty for a group of another system, and for a policy that no policy can be called. */
    public static Optional<Grant> parse(String group) {
        String[] parts = group.split(":", 2);
        Optional<Role> role = Role.named(parts[0]);
        if (parts.length == 1) {
            return role.map(plain -> new Grant(plain, Optional.empty()));
        }
        return role.filter(any -> POLICY.matcher(parts[1]).matches())
                .map(confined -> new Grant(confined, Optional.of(parts[1])));
    }

    /** Whether it holds for things of this policy. */
    public boolean reaches(String name) {
        return policy.isEmpty() || policy.get().equals(name);
    }

    /** As it stands in a token. */
    public String text() {
        return role.text() + policy.map(name -> ":" + name).orElse("");
    }
}

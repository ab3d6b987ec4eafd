package io.collateralpolicy.access;

import java.security.Principal;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who a verified token speaks for.
 *
 * @param subject   the token's {@code upn}, else its {@code sub}
 * @param roles     what the token allows
 * @param expiresAt until when
 */
public record Caller(String subject, Set<Role> roles, Instant expiresAt) implements Principal {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public static Caller of(String subject, Collection<String> groups, Instant expiresAt) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        groups.forEach(group -> Role.named(group).ifPresent(roles::add));
        return new Caller(subject, roles, expiresAt);
    }

    @Override
    public String getName() {
        return subject;
    }

    public boolean hasAny(Collection<Role> allowed) {
        return allowed.stream().anyMatch(roles::contains);
    }

    /** Whose records the caller is confined to: its own, when it is a backend and nothing else. */
    public Optional<String> confinedTo() {
        return roles.equals(Set.of(Role.BACKEND)) ? Optional.of(subject) : Optional.empty();
    }

    /** The roles in the order of their declaration. */
    public List<String> roleNames() {
        return roles.stream().sorted().map(Role::text).toList();
    }
}

package io.collateralpolicy.access;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.security.Principal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who a verified token speaks for.
 *
 * @param subject   who it is, for good: what is recorded, and what separates an author from an approver. An identity
 *                  provider may give a name to somebody else one day, so this is its address and its {@code sub}
 * @param name      what people call the subject; nothing rests on it
 * @param grants    what the token allows
 * @param expiresAt until when
 */
public record Caller(String subject, String name, Set<Grant> grants, Instant expiresAt) implements Principal {

    public Caller {
        grants = Set.copyOf(grants);
    }

    /** @param groups roles as a token writes them; what is no role here is passed over */
    public static Caller of(String subject, String name, Collection<String> groups, Instant expiresAt) {
        Set<Grant> grants = groups.stream()
                .flatMap(group -> Grant.parse(group).stream())
                .collect(Collectors.toSet());
        return new Caller(subject, name, grants, expiresAt);
    }

    @Override
    public String getName() {
        return subject;
    }

    /** Whether one of these roles is held for all policies; this is what it takes to touch what policies share. */
    public boolean hasAny(Collection<Role> allowed) {
        return grants.stream().anyMatch(grant -> grant.policy().isEmpty() && allowed.contains(grant.role()));
    }

    /** Whether one of these roles is held, be it for one policy only. */
    public boolean hasSomewhere(Collection<Role> allowed) {
        return grants.stream().anyMatch(grant -> allowed.contains(grant.role()));
    }

    /** Whether the role is held for things of this policy. */
    public boolean mayAct(Role role, String policy) {
        return mayActAsAny(List.of(role), policy);
    }

    /** Whether one of these roles is held for things of this policy. */
    public boolean mayActAsAny(Collection<Role> allowed, String policy) {
        return grants.stream().anyMatch(grant -> allowed.contains(grant.role()) && grant.reaches(policy));
    }

    /** @throws ProblemException {@code forbidden}, with the role and the policy that are missing */
    public void requireMayAct(Role role, String policy) {
        if (!mayAct(role, policy)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "this needs the role `" + role.text() + "` for the policy `" + policy + "`");
        }
    }

    /** Whether anything is held for this policy. */
    public boolean sees(String policy) {
        return grants.stream().anyMatch(grant -> grant.reaches(policy));
    }

    /** @throws ProblemException {@code forbidden} where nothing is held for this policy */
    public void requireSees(String policy) {
        if (!sees(policy)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "this needs a role for the policy `" + policy + "`, whichever it is");
        }
    }

    /** The only policies that anything is held for; empty when that is all of them. */
    public Optional<Set<String>> confinedToPolicies() {
        boolean all = grants.stream().anyMatch(grant -> grant.policy().isEmpty());
        return all
                ? Optional.empty()
                : Optional.of(grants.stream().flatMap(grant -> grant.policy().stream()).collect(Collectors.toSet()));
    }

    /**
     * Whose records the caller is confined to: its own, when it is a backend and no other role is held for all policies. A role
     * of one policy opens nobody else's records of another.
     */
    public Optional<String> confinedTo() {
        boolean more = grants.stream().anyMatch(grant -> grant.role() != Role.BACKEND && grant.policy().isEmpty());
        return roles().contains(Role.BACKEND) && !more ? Optional.of(subject) : Optional.empty();
    }

    /** The roles, for whichever policies. */
    public Set<Role> roles() {
        return grants.stream()
                .map(Grant::role)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /** The roles in the order of their declaration. */
    public List<String> roleNames() {
        return roles().stream().map(Role::text).toList();
    }

    /** What is held, as a token writes it, in the order of roles and policies. */
    public List<String> grantNames() {
        return grants.stream()
                .sorted(Comparator.comparing(Grant::role).thenComparing(Grant::text))
                .map(Grant::text)
                .toList();
    }
}

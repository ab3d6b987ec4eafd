package io.collateralpolicy.governance;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.breaker.Breaker;
import io.collateralpolicy.breaker.Breaker.Change;
import io.collateralpolicy.breaker.Breakers;
import io.collateralpolicy.decision.shelf.KnownBreakers;
import io.collateralpolicy.governance.lifecycle.Person;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Breakers in people's hands: who may trip one, who may reset it, for how long. */
public final class BreakerActs {

    private static final Set<Role> TRIPS = Set.of(Role.GUARDIAN);
    private static final Set<Role> RESETS = Set.of(Role.GUARDIAN, Role.POLICY_APPROVER);

    private final Breakers breakers;
    private final KnownBreakers known;
    private final AuditLog log;
    private final Clock clock;

    public BreakerActs(Breakers breakers, KnownBreakers known, AuditLog log, Clock clock) {
        this.breakers = breakers;
        this.known = known;
        this.log = log;
        this.clock = clock;
    }

    /** Those that policies in force name, and those that ever tripped, by id. */
    public Collection<Breaker> all() {
        Map<String, Breaker> all = new TreeMap<>();
        known.all(clock.instant()).forEach(breaker -> all.put(breaker.breakerId(), breaker));
        breakers.all().forEach(breaker -> all.put(breaker.breakerId(), breaker));
        return List.copyOf(all.values());
    }

    /** @throws ProblemException {@code forbidden}, {@code not-found}; the attempt is in the log then */
    public Breaker trip(String breakerId, String reason, Duration holdFor, Person person) {
        require(breakerId, "trips", TRIPS, person);
        return breakers.trip(find(breakerId), new Change(person.subject(), reason, holdFor));
    }

    /** For a price window after it the move that it was reset for trips it no more. */
    public Breaker reset(String breakerId, String reason, Person person) {
        require(breakerId, "resets", RESETS, person);
        return breakers.reset(find(breakerId), new Change(person.subject(), reason, known.window(clock.instant())));
    }

    private void require(String breakerId, String act, Set<Role> roles, Person person) {
        if (person.roles().stream().noneMatch(roles::contains)) {
            ProblemException why = new ProblemException(ProblemType.FORBIDDEN, "a breaker is shared by all policies; this needs, for"
                    + " all of them, the role " + (roles.size() > 1 ? "`guardian` or `policy-approver`" : "`guardian`"));
            log.append(Append.of(AuditType.GOVERNANCE_REFUSED, person.subject(), Map.of(
                    "breakerId", breakerId, "act", act, "problem", why.type().slug(), "reason", why.getMessage())));
            throw why;
        }
    }

    private Breaker find(String breakerId) {
        return all().stream().filter(breaker -> breaker.breakerId().equals(breakerId)).findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "no policy in force has a breaker `" + breakerId + "`: see `GET /api/v1/breakers`"));
    }
}

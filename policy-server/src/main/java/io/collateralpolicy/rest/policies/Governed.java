package io.collateralpolicy.rest.policies;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.assessment.request.PolicyReference;
import io.collateralpolicy.decision.DecisionRow;
import io.collateralpolicy.decision.shelf.Mentions;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.Page;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the package in force says of things by their names. */
public final class Governed {

    private static final String POSITION = "Position";

    private final PolicyShelf shelf;
    private final Clock clock;

    public Governed(PolicyShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * What is governed of one thing.
     *
     * @param name its symbol
     * @param rows that name it, by table
     */
    public record Thing(String name, List<Mentions.Mention> rows) {}

    /**
     * A page of things, by name.
     *
     * @param policy the package in force
     */
    public record Things(DecisionRow.Policy policy, List<Thing> items, Optional<String> nextCursor) {}

    /** Assets that a table names: the host's own first of all, then every list, haircut and queue. */
    Map<String, List<Mentions.Mention>> assets(PolicyShelf.InForce inForce) {
        return Mentions.of(inForce.policy().source(), table -> true, Set.of("asset"));
    }

    /** Instruments and underlyings that a table of positions names. */
    Map<String, List<Mentions.Mention>> instruments(PolicyShelf.InForce inForce) {
        return Mentions.of(
                inForce.policy().source(),
                table -> table.schema().subject().equals(POSITION),
                Set.of("instrument", "underlying"));
    }

    PolicyShelf.InForce inForce(Caller caller, String policy) {
        caller.requireSees(policy);
        return shelf.find(new PolicyReference(policy, Optional.empty()), clock.instant());
    }

    static Response page(
            PolicyShelf.InForce inForce, Map<String, List<Mentions.Mention>> named, String cursor, String limit) {
        int rowsMax = Page.limit(limit);
        List<Thing> rows = named.entrySet().stream()
                .filter(entry -> cursor == null || entry.getKey().compareTo(cursor) > 0)
                .limit(rowsMax + 1L)
                .map(entry -> new Thing(entry.getKey(), entry.getValue()))
                .toList();
        Page<Thing> page = Page.of(rows, rowsMax, Thing::name);
        return tagged(inForce, new Things(policy(inForce), page.items(), page.nextCursor()));
    }

    static Response one(PolicyShelf.InForce inForce, Map<String, List<Mentions.Mention>> named, String name) {
        List<Mentions.Mention> rows = Optional.ofNullable(named.get(name))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "no table of policy `" + inForce.policy().deciding().name() + "` names `" + name
                                + "`: what is not known is not eligible"));
        return tagged(inForce, new Thing(name, rows));
    }

    private static Response tagged(PolicyShelf.InForce inForce, Object entity) {
        return Response.ok(entity).tag(new EntityTag(inForce.policy().packageDigest())).build();
    }

    private static DecisionRow.Policy policy(PolicyShelf.InForce inForce) {
        return new DecisionRow.Policy(
                inForce.policy().deciding().name(),
                inForce.policy().deciding().version(),
                inForce.policy().packageDigest());
    }
}

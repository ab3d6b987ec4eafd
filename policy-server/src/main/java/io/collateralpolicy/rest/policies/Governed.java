package io.collateralpolicy.rest.policies;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.assessment.request.PolicyReference;
import io.collateralpolicy.decision.DecisionRow;
import io.collateralpolicy.decision.shelf.Mentions;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.Page;
import io.collateralpolicy.table.Table;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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

    /** What tables name by what. */
    enum Kind {
        /** Assets that a table names: the host's own first of all, then every list, haircut and queue. */
        ASSETS(table -> true, Set.of("asset")),
        /** Instruments and underlyings that a table of positions names. */
        INSTRUMENTS(table -> table.schema().subject().equals(POSITION), Set.of("instrument", "underlying"));

        private final Predicate<Table> tables;
        private final Set<String> properties;

        Kind(Predicate<Table> tables, Set<String> properties) {
            this.tables = tables;
            this.properties = properties;
        }
    }

    /**
     * Things of a kind under the package in force.
     *
     * @param named the rows that name each, by its name
     */
    record Named(PolicyShelf.InForce inForce, Map<String, List<Mentions.Mention>> named) {

        Response page(String cursor, String limit) {
            int rowsMax = Page.limit(limit);
            List<Thing> rows = named.entrySet().stream()
                    .filter(entry -> cursor == null || entry.getKey().compareTo(cursor) > 0)
                    .limit(rowsMax + 1L)
                    .map(entry -> new Thing(entry.getKey(), entry.getValue()))
                    .toList();
            Page<Thing> page = Page.of(rows, rowsMax, Thing::name);
            return tagged(new Things(policy(inForce), page.items(), page.nextCursor()));
        }

        Response one(String name) {
            List<Mentions.Mention> rows = Optional.ofNullable(named.get(name))
                    .orElseThrow(() -> new ProblemException(
                            ProblemType.NOT_FOUND,
                            "no table of policy `" + inForce.policy().deciding().name() + "` names `" + name
                                    + "`: what is not known is not eligible"));
            return tagged(new Thing(name, rows));
        }

        private Response tagged(Object entity) {
            return Response.ok(entity).tag(new EntityTag(inForce.policy().packageDigest())).build();
        }
    }

    Named of(Caller caller, String policy, Kind kind) {
        caller.requireSees(policy);
        PolicyShelf.InForce inForce = shelf.find(new PolicyReference(policy, Optional.empty()), clock.instant());
        return new Named(inForce, Mentions.of(inForce.policy().source(), kind.tables, kind.properties));
    }

    private static DecisionRow.Policy policy(PolicyShelf.InForce inForce) {
        return new DecisionRow.Policy(
                inForce.policy().deciding().name(),
                inForce.policy().deciding().version(),
                inForce.policy().packageDigest());
    }
}

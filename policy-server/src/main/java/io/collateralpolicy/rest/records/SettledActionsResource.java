package io.collateralpolicy.rest.records;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.assessment.bound.Bounds;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.reconciliation.SettledAction;
import io.collateralpolicy.reconciliation.SettledActions;
import io.collateralpolicy.rest.Parameters;
import io.collateralpolicy.rest.http.Allowed;
import io.collateralpolicy.rest.body.Ndjson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a protocol settled, an action a line. What broke off is sent again: a reference that says the same changes nothing. */
@Path("/books/{book}/settled-actions")
@Produces(MediaType.APPLICATION_JSON)
public final class SettledActionsResource {

    private static final int PROBLEMS_MAX = 100;

    private final SettledActions settled;

    public SettledActionsResource(SettledActions settled) {
        this.settled = settled;
    }

    /**
     * What became of the lines.
     *
     * @param lines     that were not empty
     * @param taken     actions that are new
     * @param unchanged actions that were known
     * @param rejected  lines that were not taken
     * @param problems  of the first hundred of them
     */
    public record Taken(String lines, String taken, String unchanged, String rejected, List<LineProblem> problems) {}

    /** Why a line was not taken; lines count from 1. */
    public record LineProblem(String line, String type, String detail) {}

    @POST
    @Consumes(Ndjson.MEDIA_TYPE)
    @Allowed({Role.BACKEND, Role.ADMIN})
    public Taken take(
            @PathParam("book") String book, Ndjson<SettledAction> actions, @Context SecurityContext security) {
        Parameters.matching("book", book, Bounds.ID, Bounds.ID_MESSAGE);
        Taking taking = new Taking(book, ((Caller) security.getUserPrincipal()).subject());
        List<Ndjson.Line<SettledAction>> lines = actions.next(SettledActions.GROUP);
        for (; !lines.isEmpty(); lines = actions.next(SettledActions.GROUP)) {
            taking.take(lines);
        }
        return taking.result();
    }

    /** One body on its way in. */
    private final class Taking {

        private final String book;
        private final String subject;
        private final List<LineProblem> problems = new ArrayList<>();
        private long lines;
        private long taken;
        private long unchanged;
        private long rejected;

        Taking(String book, String subject) {
            this.book = book;
            this.subject = subject;
        }

        /** A reference that comes twice in a group is looked at when the first one stands. */
        void take(List<Ndjson.Line<SettledAction>> group) {
            Map<String, SettledAction> fresh = new LinkedHashMap<>();
            for (Ndjson.Line<SettledAction> line : group) {
                lines++;
                if (line.body().filter(body -> fresh.containsKey(body.value().reference())).isPresent()) {
                    store(fresh);
                }
                sort(line, fresh);
            }
            store(fresh);
        }

        private void sort(Ndjson.Line<SettledAction> line, Map<String, SettledAction> fresh) {
            try {
                line.problem().ifPresent(problem -> {
                    throw problem;
                });
                SettledAction action = line.body().orElseThrow().value();
                Parameters.instant("settledAt", action.settledAt().toString());
                if (settled.isNew(book, action)) {
                    fresh.put(action.reference(), action);
                } else {
                    unchanged++;
                }
            } catch (ProblemException e) {
                reject(line.number(), e);
            }
        }

        private void store(Map<String, SettledAction> fresh) {
            if (!fresh.isEmpty()) {
                settled.take(book, List.copyOf(fresh.values()), subject);
                taken += fresh.size();
                fresh.clear();
            }
        }

        /** What is wrong with the line is the line's own; what is wrong with the server ends the body. */
        private void reject(long line, ProblemException problem) {
            if (problem.type().status() >= ProblemType.INTERNAL_ERROR.status()) {
                throw problem;
            }
            rejected++;
            if (problems.size() < PROBLEMS_MAX) {
                problems.add(new LineProblem(Long.toString(line), problem.type().slug(), problem.getMessage()));
            }
        }

        Taken result() {
            return new Taken(Long.toString(lines), Long.toString(taken), Long.toString(unchanged), Long.toString(rejected),
                    List.copyOf(problems));
        }
    }
}

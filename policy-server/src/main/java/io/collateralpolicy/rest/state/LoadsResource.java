package io.collateralpolicy.rest.state;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.assessment.bound.Bounds;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.book.load.BulkLoad;
import io.collateralpolicy.book.load.BulkLoads;
import io.collateralpolicy.book.load.LoadProgress;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.Parameters;
import io.collateralpolicy.rest.http.Allowed;
import io.collateralpolicy.rest.body.Ndjson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;

/** Many accounts at once, a line each. A load that broke off is sent again: what was taken is found unchanged. */
@Path("/books/{book}/loads/{load}")
@Produces(MediaType.APPLICATION_JSON)
public final class LoadsResource {

    private final BulkLoads loads;

    public LoadsResource(BulkLoads loads) {
        this.loads = loads;
    }

    @PUT
    @Consumes(Ndjson.MEDIA_TYPE)
    @Allowed({Role.BACKEND, Role.ADMIN})
    public LoadProgress load(
            @PathParam("book") String book,
            @PathParam("load") String load,
            Ndjson<AccountState> accounts,
            @Context SecurityContext security) {
        Parameters.matching("book", book, Bounds.ID, Bounds.ID_MESSAGE);
        Parameters.matching("load", load, Bounds.ID, Bounds.ID_MESSAGE);
        BulkLoad started = loads.start(book, load, ((Caller) security.getUserPrincipal()).subject());
        LoadProgress.State end = LoadProgress.State.FAILED;
        try {
            List<Ndjson.Line<AccountState>> lines = accounts.next(BulkLoad.GROUP);
            for (; !lines.isEmpty(); lines = accounts.next(BulkLoad.GROUP)) {
                started.store(taken(started, lines));
            }
            end = LoadProgress.State.DONE;
        } finally {
            started.end(end);
        }
        return started.progress();
    }

    /** While it goes on, and afterwards on the node that took it. */
    @GET
    public LoadProgress progress(@PathParam("book") String book, @PathParam("load") String load) {
        return loads.progress(book, load)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "this node knows no load `" + load + "` of book `" + book + "`"));
    }

    private static List<BulkLoad.Numbered> taken(BulkLoad load, List<Ndjson.Line<AccountState>> lines) {
        List<BulkLoad.Numbered> taken = new ArrayList<>(lines.size());
        for (Ndjson.Line<AccountState> line : lines) {
            try {
                line.problem().ifPresent(problem -> {
                    throw problem;
                });
                AccountState account = line.body().orElseThrow().value();
                Accounts.requireConsistent(account);
                taken.add(new BulkLoad.Numbered(line.number(), account));
            } catch (ProblemException e) {
                load.reject(line.number(), e);
            }
        }
        return taken;
    }
}

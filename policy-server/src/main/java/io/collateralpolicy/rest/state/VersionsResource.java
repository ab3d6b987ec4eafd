package io.collateralpolicy.rest.state;

import io.collateralpolicy.book.history.Snapshots;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The versions that an account ever had. */
@Path("/books/{book}/accounts/{account}/versions")
@Produces(MediaType.APPLICATION_JSON)
public final class VersionsResource {

    private final Snapshots snapshots;

    public VersionsResource(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GET
    public Page<Snapshots.Version> versions(
            @PathParam("book") String book,
            @PathParam("account") String account,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        Page.Request page = Page.Request.of(cursor, limit);
        List<Snapshots.Version> rows = snapshots.versions(book, account, page.before(), page.limit() + 1);
        if (rows.isEmpty() && cursor == null) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "book `" + book + "` has no account `" + account + "`");
        }
        return Page.of(rows, page.limit(), Snapshots.Version::accountVersion);
    }
}

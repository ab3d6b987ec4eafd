package io.collateralpolicy.rest.state;

import io.collateralpolicy.decision.sweep.PoolState;
import io.collateralpolicy.decision.sweep.SweepState;
import io.collateralpolicy.decision.sweep.SweptBook;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The pools of a book: what its accounts hold and owe in each, as the sweep found them. */
@Path("/pools/{book}")
@Produces(MediaType.APPLICATION_JSON)
public final class PoolsResource {

    private final Swept swept;

    public PoolsResource(Swept swept) {
        this.swept = swept;
    }

    /**
     * All pools of a book, by name.
     *
     * @param sweep as of what
     */
    public record Pools(String book, SweepState sweep, List<PoolState> pools) {}

    @GET
    public Pools pools(@PathParam("book") String book) {
        SweptBook found = swept.book(book);
        return new Pools(book, found.state(), found.pools());
    }
}

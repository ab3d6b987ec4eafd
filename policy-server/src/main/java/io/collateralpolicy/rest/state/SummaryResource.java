package io.collateralpolicy.rest.state;

import io.collateralpolicy.decision.sweep.BookSummary;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How a book stands as a whole. */
@Path("/books/{book}/summary")
@Produces(MediaType.APPLICATION_JSON)
public final class SummaryResource {

    private final Swept swept;

    public SummaryResource(Swept swept) {
        this.swept = swept;
    }

    @GET
    public BookSummary summary(@PathParam("book") String book) {
        return swept.book(book).summary();
    }
}

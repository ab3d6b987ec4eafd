package io.collateralpolicy.rest.state;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.book.terms.AgreedTerms;
import io.collateralpolicy.book.terms.Agreements;
import io.collateralpolicy.rest.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** What was negotiated for the accounts of a book. */
@Path("/terms/{book}")
@Produces(MediaType.APPLICATION_JSON)
public final class AgreementsResource {

    private final Agreements agreements;

    public AgreementsResource(Agreements agreements) {
        this.agreements = agreements;
    }

    /** Those of policies that the caller sees, which may leave a page shorter than it was asked for. */
    @GET
    public Page<AgreedTerms> list(
            @PathParam("book") String book,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context SecurityContext security) {
        Page.Request page = Page.Request.of(cursor, limit);
        Page<Agreements.Numbered> rows = Page.of(
                agreements.of(book, page.before(), page.limit() + 1), page.limit(), row -> Long.toString(row.number()));
        Caller caller = (Caller) security.getUserPrincipal();
        return new Page<>(
                rows.items().stream()
                        .map(Agreements.Numbered::agreed)
                        .filter(agreed -> caller.sees(agreed.policy()))
                        .toList(),
                rows.nextCursor());
    }
}

package io.collateralpolicy.rest;

import io.collateralpolicy.book.Books;
import io.collateralpolicy.book.StoredAccount;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** The stored accounts. */
@Path("/books")
@Produces(MediaType.APPLICATION_JSON)
public final class BooksResource {

    private final Books books;

    public BooksResource(Books books) {
        this.books = books;
    }

    @GET
    public Page<Books.Book> list() {
        return new Page<>(books.books(), Optional.empty());
    }

    /** By id, for accounts have no newest. */
    @GET
    @Path("/{book}/accounts")
    public Page<StoredAccount> accounts(
            @PathParam("book") String book, @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        requireBook(book);
        Page.Request page = Page.Request.of(null, limit);
        List<StoredAccount> rows = books.accounts(book, cursor == null ? "" : cursor, page.limit() + 1);
        return Page.of(rows, page.limit(), StoredAccount::accountId);
    }

    @GET
    @Path("/{book}/accounts/{account}")
    public Response account(@PathParam("book") String book, @PathParam("account") String account) {
        StoredAccount found = books.account(book, account)
                .orElseThrow(() -> missing("book `" + book + "` has no account `" + account + "`"));
        return Response.ok(found).tag(new EntityTag(found.accountVersion())).build();
    }

    private void requireBook(String book) {
        if (books.books().stream().noneMatch(known -> known.book().equals(book))) {
            throw missing("there is no book `" + book + "`");
        }
    }

    private static ProblemException missing(String detail) {
        return new ProblemException(ProblemType.NOT_FOUND, detail);
    }
}

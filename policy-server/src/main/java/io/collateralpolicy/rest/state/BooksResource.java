package io.collateralpolicy.rest.state;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.assessment.bound.Bounds;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.book.AccountChange;
import io.collateralpolicy.book.Books;
import io.collateralpolicy.book.Precondition;
import io.collateralpolicy.book.StoredAccount;
import io.collateralpolicy.book.history.Snapshot;
import io.collateralpolicy.book.history.Snapshots;
import io.collateralpolicy.decision.sweep.Standing;
import io.collateralpolicy.decision.sweep.SweepState;
import io.collateralpolicy.decision.sweep.SweptBook;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.Page;
import io.collateralpolicy.rest.Parameters;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored accounts. */
@Path("/books")
@Produces(MediaType.APPLICATION_JSON)
public final class BooksResource {

    private final Books books;
    private final Snapshots snapshots;
    private final Swept swept;
    private final Clock clock;

    public BooksResource(Books books, Snapshots snapshots, Swept swept, Clock clock) {
        this.books = books;
        this.snapshots = snapshots;
        this.swept = swept;
        this.clock = clock;
    }

    /**
     * A page of accounts that may be liquidated, in the order in which they were first stored.
     *
     * @param sweep as of what
     */
    public record Liquidatable(List<Standing> items, Optional<String> nextCursor, SweepState sweep) {}

    @GET
    public Page<Books.Book> list() {
        return new Page<>(books.books(), Optional.empty());
    }

    /**
     * By id, for accounts have no newest.
     *
     * @param liquidatable {@code true}: only those that may be liquidated, as the sweep found them
     */
    @GET
    @Path("/{book}/accounts")
    public Object accounts(
            @PathParam("book") String book,
            @QueryParam("liquidatable") String liquidatable,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        if (liquidatable == null) {
            return all(book, cursor, limit);
        }
        Parameters.matching("liquidatable", liquidatable, "true", "must be `true`, or be left out");
        return liquidatable(book, cursor, limit);
    }

    private Page<StoredAccount> all(String book, String cursor, String limit) {
        if (!books.has(book)) {
            throw missing("there is no book `" + book + "`");
        }
        Page.Request page = Page.Request.of(null, limit);
        List<StoredAccount> rows = books.accounts(book, cursor == null ? "" : cursor, page.limit() + 1);
        return Page.of(rows, page.limit(), StoredAccount::accountId);
    }

    private Liquidatable liquidatable(String book, String cursor, String limit) {
        Page.Request page = Page.Request.of(cursor == null ? "0" : cursor, limit);
        SweptBook found = swept.book(book);
        Page<Map.Entry<Long, Standing>> rows = Page.of(
                found.liquidatable(page.before(), page.limit() + 1), page.limit(), row -> row.getKey().toString());
        return new Liquidatable(
                rows.items().stream().map(Map.Entry::getValue).toList(), rows.nextCursor(), found.state());
    }

    /** @param at as the account was known then; without it as it is known now */
    @GET
    @Path("/{book}/accounts/{account}")
    public Response account(
            @PathParam("book") String book, @PathParam("account") String account, @QueryParam("at") String at) {
        Instant now = clock.instant();
        Instant then = Parameters.instant("at", at).orElse(now);
        if (then.isAfter(now)) {
            throw Parameters.invalid("`at` must not lie ahead of the server's clock `" + now + "`, but is `" + at + "`");
        }
        Snapshot found = snapshots.at(book, account, then)
                .orElseThrow(() -> missing("book `" + book + "` has no account `" + account + "`"
                        + (at == null ? "" : ", or had none at `" + at + "`")));
        return Response.ok(found).tag(new EntityTag(found.accountVersion())).build();
    }

    /**
     * Stores an account. A new one needs no precondition; one that stands needs the version that the writer has seen.
     *
     * @param settles reservations, comma-separated, whose intents this version contains
     */
    @PUT
    @Path("/{book}/accounts/{account}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({Role.BACKEND, Role.ADMIN})
    public Response put(
            @PathParam("book") String book,
            @PathParam("account") String accountId,
            @QueryParam("settles") String settles,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            AccountState account,
            @Context SecurityContext security) {
        Parameters.matching("book", book, Bounds.ID, Bounds.ID_MESSAGE);
        Accounts.requireNamed(account, accountId);
        Accounts.requireConsistent(account);
        Precondition precondition = new Precondition(
                Parameters.entityTag("If-Match", ifMatch),
                Parameters.entityTag("If-None-Match", ifNoneMatch).isPresent());
        AccountChange change = settles == null
                ? books.put(book, account, precondition, subject(security))
                : books.settle(book, account, precondition, List.of(settles.split(",")), subject(security));
        return Response.status(change.kind() == AccountChange.Kind.CREATED ? Status.CREATED : Status.OK)
                .entity(change)
                .tag(new EntityTag(change.accountVersion()))
                .build();
    }

    private static String subject(SecurityContext security) {
        return ((Caller) security.getUserPrincipal()).subject();
    }

    private static ProblemException missing(String detail) {
        return new ProblemException(ProblemType.NOT_FOUND, detail);
    }
}

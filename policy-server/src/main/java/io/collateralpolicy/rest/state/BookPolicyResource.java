package io.collateralpolicy.rest.state;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.assessment.bound.Bounds;
import io.collateralpolicy.book.BookPolicies;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.Parameters;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** Which policy judges a book: the sweep goes by it. */
@Path("/books/{book}/policy")
@Produces(MediaType.APPLICATION_JSON)
public final class BookPolicyResource {

    private final BookPolicies policies;
    private final PolicyShelf shelf;

    public BookPolicyResource(BookPolicies policies, PolicyShelf shelf) {
        this.policies = policies;
        this.shelf = shelf;
    }

    /**
     * Which policy judges a book.
     *
     * @param policy its name; which package answers is what is in force
     */
    public record BookPolicy(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "must be a policy name such as standard")
                    String policy) {}

    @GET
    public BookPolicy policy(@PathParam("book") String book) {
        return new BookPolicy(policies.policy(book).orElseThrow(() -> Swept.unjudged(book)));
    }

    /** The sweep takes it up at once; the same again changes nothing. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({Role.BACKEND, Role.ADMIN})
    public BookPolicy give(
            @PathParam("book") String book, BookPolicy request, @Context SecurityContext security) {
        Parameters.matching("book", book, Bounds.ID, Bounds.ID_MESSAGE);
        if (!shelf.names().contains(request.policy)) {
            throw new ProblemException(
                    ProblemType.POLICY_NOT_FOUND, "there is no policy `" + request.policy + "`: see `GET /api/v1/policies`");
        }
        policies.give(book, request.policy, ((Caller) security.getUserPrincipal()).subject());
        return request;
    }
}

package io.collateralpolicy.rest.state;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.assessment.basis.Negotiated;
import io.collateralpolicy.assessment.request.PolicyReference;
import io.collateralpolicy.book.terms.AgreedTerms;
import io.collateralpolicy.book.terms.Agreements;
import io.collateralpolicy.book.terms.NegotiatedTerms;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.problem.Violation;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What was negotiated for one account under one policy. */
@Path("/terms/{book}/{account}/{policy}")
@Produces(MediaType.APPLICATION_JSON)
public final class TermsResource {

    private final Agreements agreements;
    private final PolicyShelf shelf;
    private final Clock clock;

    public TermsResource(Agreements agreements, PolicyShelf shelf, Clock clock) {
        this.agreements = agreements;
        this.shelf = shelf;
        this.clock = clock;
    }

    @GET
    public Response terms(
            @PathParam("book") String book, @PathParam("account") String account, @PathParam("policy") String policy) {
        return newest(new Agreements.Between(book, account, policy));
    }

    Response newest(Agreements.Between between) {
        return tagged(agreements.find(between)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "nothing was negotiated here under policy `" + between.policy() + "`")));
    }

    /** What was negotiated before, too: who agreed on it and when. */
    @GET
    @Path("/versions")
    public Page<AgreedTerms> versions(
            @PathParam("book") String book,
            @PathParam("account") String account,
            @PathParam("policy") String policy,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        Page.Request page = Page.Request.of(cursor, limit);
        return Page.of(
                agreements.versions(new Agreements.Between(book, account, policy), page.before(), page.limit() + 1),
                page.limit(), AgreedTerms::termsVersion);
    }

    /** What the package in force does not allow is refused; what a later one does not allow is left aside by decisions. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({Role.POLICY_APPROVER, Role.ADMIN})
    public Response agree(
            @PathParam("book") String book,
            @PathParam("account") String account,
            @PathParam("policy") String policy,
            @HeaderParam("If-Match") String ifMatch,
            NegotiatedTerms terms,
            @Context SecurityContext security) {
        return agree(new Agreements.Between(book, account, policy), ifMatch, terms, security);
    }

    Response agree(Agreements.Between between, String ifMatch, NegotiatedTerms terms, SecurityContext security) {
        requireAllowed(between.policy(), terms);
        Optional<String> seen = Parameters.entityTag("If-Match", ifMatch);
        String subject = ((Caller) security.getUserPrincipal()).subject();
        return tagged(agreements.agree(between, terms, seen, subject));
    }

    private void requireAllowed(String policy, NegotiatedTerms terms) {
        PolicyShelf.InForce inForce = shelf.find(new PolicyReference(policy, Optional.empty()), clock.instant());
        Negotiated.refusal(inForce.policy().source().numbers(), terms.parameters()).ifPresent(why -> {
            throw invalid("/parameters", why);
        });
        terms.effectiveUntil().filter(end -> !end.isAfter(terms.effectiveFrom())).ifPresent(end -> {
            throw invalid("/effectiveUntil", "must be after `effectiveFrom`");
        });
    }

    private static ProblemException invalid(String path, String message) {
        return new ProblemException(
                ProblemType.VALIDATION_FAILED, "the terms are not allowed", List.of(Violation.at(path, message)));
    }

    private static Response tagged(AgreedTerms agreed) {
        return Response.ok(agreed).tag(new EntityTag(agreed.termsVersion())).build();
    }
}

package io.collateralpolicy.rest.state;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.assessment.bound.Bounds;
import io.collateralpolicy.book.terms.Agreements;
import io.collateralpolicy.book.terms.NegotiatedTerms;
import io.collateralpolicy.rest.Parameters;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** What was negotiated for a group of accounts under one policy: it holds for each that has no terms of its own. */
@Path("/terms/{book}/groups/{group}/{policy}")
@Produces(MediaType.APPLICATION_JSON)
public final class GroupTermsResource {

    private final TermsResource terms;

    public GroupTermsResource(TermsResource terms) {
        this.terms = terms;
    }

    @GET
    public Response terms(
            @PathParam("book") String book, @PathParam("group") String group, @PathParam("policy") String policy) {
        return terms.newest(Agreements.Between.ofGroup(book, group, policy));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({Role.POLICY_APPROVER, Role.ADMIN})
    public Response agree(
            @PathParam("book") String book,
            @PathParam("group") String group,
            @PathParam("policy") String policy,
            @HeaderParam("If-Match") String ifMatch,
            NegotiatedTerms agreed,
            @Context SecurityContext security) {
        Parameters.matching("group", group, Bounds.WORD, Bounds.WORD_MESSAGE);
        return terms.agree(Agreements.Between.ofGroup(book, group, policy), ifMatch, agreed, security);
    }
}

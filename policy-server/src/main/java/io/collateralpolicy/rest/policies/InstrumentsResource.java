package io.collateralpolicy.rest.policies;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** The instruments and underlyings that the package in force names. */
@Path("/instruments")
@Produces(MediaType.APPLICATION_JSON)
public final class InstrumentsResource {

    private final Governed governed;

    public InstrumentsResource(Governed governed) {
        this.governed = governed;
    }

    @GET
    public Response list(
            @QueryParam("policy") @DefaultValue("standard") String policy,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context SecurityContext security) {
        PolicyShelf.InForce inForce = governed.inForce((Caller) security.getUserPrincipal(), policy);
        return Governed.page(inForce, governed.instruments(inForce), cursor, limit);
    }
}

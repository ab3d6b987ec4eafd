package io.collateralpolicy.rest.policies;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** What the package in force says of one instrument or underlying. */
@Path("/instruments/{name}")
@Produces(MediaType.APPLICATION_JSON)
public final class InstrumentResource {

    private final Governed governed;

    public InstrumentResource(Governed governed) {
        this.governed = governed;
    }

    @GET
    public Response one(
            @PathParam("name") String name,
            @QueryParam("policy") @DefaultValue("standard") String policy,
            @Context SecurityContext security) {
        PolicyShelf.InForce inForce = governed.inForce((Caller) security.getUserPrincipal(), policy);
        return Governed.one(inForce, governed.instruments(inForce), name);
    }
}

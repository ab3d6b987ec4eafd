package io.collateralpolicy.rest.policies;

import io.collateralpolicy.access.Caller;
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

/** The assets that the package in force names. */
@Path("/assets")
@Produces(MediaType.APPLICATION_JSON)
public final class AssetsResource {

    private final Governed governed;

    public AssetsResource(Governed governed) {
        this.governed = governed;
    }

    @GET
    public Response list(
            @QueryParam("policy") @DefaultValue("standard") String policy,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context SecurityContext security) {
        return governed.of((Caller) security.getUserPrincipal(), policy, Governed.Kind.ASSETS).page(cursor, limit);
    }

    @GET
    @Path("/{name}")
    public Response one(
            @PathParam("name") String name,
            @QueryParam("policy") @DefaultValue("standard") String policy,
            @Context SecurityContext security) {
        return governed.of((Caller) security.getUserPrincipal(), policy, Governed.Kind.ASSETS).one(name);
    }
}

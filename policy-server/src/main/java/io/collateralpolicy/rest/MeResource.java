package io.collateralpolicy.rest;

import io.collateralpolicy.access.Caller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;

/** Whom the token speaks for. */
@Path("/me")
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {

    /** The caller as the server sees it. */
    public record Me(String subject, List<String> roles, Instant expiresAt) {}

    @GET
    public Me me(@Context SecurityContext security) {
        Caller caller = (Caller) security.getUserPrincipal();
        return new Me(caller.subject(), caller.roleNames(), caller.expiresAt());
    }
}

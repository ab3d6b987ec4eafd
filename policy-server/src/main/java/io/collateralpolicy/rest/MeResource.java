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

    /**
     * The caller as the server sees it.
     *
     * @param roles  what may be done, for whichever policy
     * @param grants the same with the policies they are confined to, {@code policy-author:standard}
     */
    public record Me(String subject, String name, List<String> roles, List<String> grants, Instant expiresAt) {}

    @GET
    public Me me(@Context SecurityContext security) {
        Caller caller = (Caller) security.getUserPrincipal();
        return new Me(
                caller.subject(), caller.name(), caller.roleNames(), caller.grantNames(), caller.expiresAt());
    }
}

package io.collateralpolicy.rest.retention;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.retention.Erasure;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** Accounts that are to be known no more. Who is meant stands in the body, for addresses are logged. */
@Path("/audit/erasures")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ErasuresResource {

    private final Erasure erasure;

    public ErasuresResource(Erasure erasure) {
        this.erasure = erasure;
    }

    /** @param reason stands in the log for good: it names nobody */
    public record Wanted(@NotBlank @Size(max = 100) String accountId, @NotBlank @Size(max = 500) String reason) {}

    /** What was erased; it does not come back. */
    @POST
    @Allowed({Role.AUDITOR, Role.ADMIN})
    public Response erase(Wanted body, @Context SecurityContext security) {
        String subject = ((Caller) security.getUserPrincipal()).subject();
        return Response.status(Response.Status.CREATED)
                .entity(erasure.erase(body.accountId(), body.reason(), subject))
                .build();
    }
}

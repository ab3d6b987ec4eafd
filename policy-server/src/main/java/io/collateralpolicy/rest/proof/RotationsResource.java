package io.collateralpolicy.rest.proof;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
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

/** A new key in place of the one that signs the log. */
@Path("/audit/rotations")
@Produces(MediaType.APPLICATION_JSON)
public final class RotationsResource {

    private final AuditLog log;
    private final String own;

    /** @param own the log of this node */
    public RotationsResource(AuditLog log, String own) {
        this.log = log;
        this.own = own;
    }

    /** @param log which log; a node has the keys of its own only */
    public record Rotation(@NotBlank @Size(max = 64) String log, @NotBlank @Size(max = 500) String reason) {}

    /** The receipt of the entry that says so, which the old key and the new one sign. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(Role.ADMIN)
    public Response rotate(Rotation body, @Context SecurityContext security) {
        if (!body.log().equals(own)) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND,
                    "this node writes the log `" + own + "` and not `" + body.log() + "`: ask the node that does");
        }
        Receipt receipt = log.rotateKey(((Caller) security.getUserPrincipal()).subject(), body.reason());
        return Response.status(Response.Status.CREATED).entity(receipt).build();
    }
}

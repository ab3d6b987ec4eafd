package io.collateralpolicy.rest.proof;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.audit.read.LastCheckpoints;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** The last signed root of a log, for those who keep it elsewhere. */
@Path("/audit/checkpoint")
public final class CheckpointResource {

    private static final String TEXT = "text/plain;charset=UTF-8";

    private final LastCheckpoints checkpoints;
    private final String own;

    /** @param own the log of this node */
    public CheckpointResource(LastCheckpoints checkpoints, String own) {
        this.checkpoints = checkpoints;
        this.own = own;
    }

    @GET
    @Allowed({Role.AUDITOR, Role.ADMIN})
    @Produces({TEXT, MediaType.APPLICATION_JSON})
    public Response checkpoint(@QueryParam("log") String log) {
        byte[] note = checkpoints.of(LogName.of(log, own)).note().getBytes(StandardCharsets.UTF_8);
        return Response.ok(note, TEXT).build();
    }
}

package io.collateralpolicy.rest.proof;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.audit.publish.Witnesses;
import io.collateralpolicy.rest.body.Body;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A checkpoint that a witness signed too. */
@Path("/audit/checkpoint/cosignatures")
public final class CosignaturesResource {

    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final int BYTES_MAX = 16_384;

    private final Witnesses witnesses;

    public CosignaturesResource(Witnesses witnesses) {
        this.witnesses = witnesses;
    }

    /** The note as it is kept from now on. */
    @POST
    @Allowed({Role.AUDITOR, Role.ADMIN})
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces({TEXT, MediaType.APPLICATION_JSON})
    public Response keep(InputStream body) {
        String note = new String(Body.read(body, BYTES_MAX), StandardCharsets.UTF_8);
        return Response.ok(witnesses.keep(note).note().getBytes(StandardCharsets.UTF_8), TEXT).build();
    }
}

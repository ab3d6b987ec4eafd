package io.collateralpolicy.rest.decisions;

import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.rest.body.Received;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * What a decision costs before anything is decided: the token is checked, the body read and validated, and given back.
 * It is there where {@code bench.echo} is set and belongs to no contract.
 */
@Path("/echo")
public final class EchoResource {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public DecisionRequest echo(Received<DecisionRequest> body) {
        return body.value();
    }
}

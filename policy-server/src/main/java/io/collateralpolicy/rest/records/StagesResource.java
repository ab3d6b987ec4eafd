package io.collateralpolicy.rest.records;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.decision.stage.StageReader;
import io.collateralpolicy.decision.stage.Stages;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** A decision as it came about, stage by stage. */
@Path("/decisions/{id}/stages")
@Produces(MediaType.APPLICATION_JSON)
public final class StagesResource {

    private final SeenDecisions decisions;
    private final StageReader reader;

    public StagesResource(SeenDecisions decisions, StageReader reader) {
        this.decisions = decisions;
        this.reader = reader;
    }

    @GET
    @Allowed(value = {Role.AUDITOR, Role.ADMIN, Role.GUARDIAN, Role.POLICY_AUTHOR, Role.POLICY_REVIEWER,
        Role.POLICY_APPROVER, Role.BACKEND}, perPolicy = true)
    public Stages stages(@PathParam("id") String id, @Context SecurityContext security) {
        return reader.read(decisions.find(id, (Caller) security.getUserPrincipal()));
    }
}

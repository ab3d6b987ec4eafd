package io.collateralpolicy.rest.records;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.decision.replay.Reconstruction;
import io.collateralpolicy.decision.replay.Reconstructor;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;

/** Decided at one instant with what was known at another; nothing is recorded of it. */
@Path("/decisions/{id}/reconstructions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ReconstructionsResource {

    private final SeenDecisions decisions;
    private final Reconstructor reconstructor;

    public ReconstructionsResource(SeenDecisions decisions, Reconstructor reconstructor) {
        this.decisions = decisions;
        this.reconstructor = reconstructor;
    }

    /**
     * The two times.
     *
     * @param asOf    the instant that is asked about
     * @param knownAt until when something must have been stored to be known
     */
    public record Times(@NotNull Instant asOf, @NotNull Instant knownAt) {}

    @POST
    @Allowed(value = {Role.AUDITOR, Role.ADMIN, Role.GUARDIAN, Role.POLICY_AUTHOR, Role.POLICY_REVIEWER,
        Role.POLICY_APPROVER, Role.BACKEND}, perPolicy = true)
    public Reconstruction reconstruct(@PathParam("id") String id, Times times, @Context SecurityContext security) {
        return reconstructor.reconstruct(
                decisions.find(id, (Caller) security.getUserPrincipal()), times.asOf, times.knownAt);
    }
}

package io.collateralpolicy.rest.retention;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.rest.http.Allowed;
import io.collateralpolicy.retention.Retention;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** Deletes what its class is kept no longer for, now and not within six hours. */
@Path("/audit/retention-runs")
@Produces(MediaType.APPLICATION_JSON)
public final class RetentionRunsResource {

    private final Retention retention;

    public RetentionRunsResource(Retention retention) {
        this.retention = retention;
    }

    @POST
    @Allowed(Role.ADMIN)
    public Retention.Run run(@Context SecurityContext security) {
        return retention.run(((Caller) security.getUserPrincipal()).subject());
    }
}

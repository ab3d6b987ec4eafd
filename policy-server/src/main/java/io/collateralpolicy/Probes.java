package io.collateralpolicy;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** What {@code /health} answers. Not ready is not sick: a node that compiles must not be restarted for it. */
@Dependent
class Probes {

    @Produces
    @Startup
    HealthCheck started(Server server) {
        return () -> response("graph", true);
    }

    @Produces
    @Liveness
    HealthCheck live(Server server) {
        return () -> response("audit-writer", server.isAlive());
    }

    @Produces
    @Readiness
    HealthCheck policies(Server server) {
        return () -> response("policies", server.canDecide());
    }

    @Produces
    @Readiness
    HealthCheck log(Server server) {
        return () -> response("audit-log", server.canRecord());
    }

    private static HealthCheckResponse response(String name, boolean up) {
        return HealthCheckResponse.named(name).status(up).build();
    }
}

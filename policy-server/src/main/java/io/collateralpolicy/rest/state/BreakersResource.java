package io.collateralpolicy.rest.state;

import io.collateralpolicy.breaker.Breaker;
import io.collateralpolicy.breaker.Breakers;
import io.collateralpolicy.rest.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** The breakers that ever tripped. */
@Path("/breakers")
@Produces(MediaType.APPLICATION_JSON)
public final class BreakersResource {

    private final Breakers breakers;

    public BreakersResource(Breakers breakers) {
        this.breakers = breakers;
    }

    @GET
    public Page<Breaker> list() {
        return new Page<>(breakers.all(), Optional.empty());
    }
}

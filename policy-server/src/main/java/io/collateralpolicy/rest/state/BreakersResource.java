package io.collateralpolicy.rest.state;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.breaker.Breaker;
import io.collateralpolicy.governance.BreakerActs;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.problem.Violation;
import io.collateralpolicy.rest.Page;
import io.collateralpolicy.rest.governance.Actor;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The breakers, and people's hands on them. */
@Path("/breakers")
@Produces(MediaType.APPLICATION_JSON)
public final class BreakersResource {

    private final BreakerActs breakers;

    public BreakersResource(BreakerActs breakers) {
        this.breakers = breakers;
    }

    /** @param holdFor how long it stays tripped unless somebody resets it */
    public record Trip(@NotBlank @Size(max = 500) String reason, @NotNull Duration holdFor) {}

    /** Why it is reset. */
    public record Reset(@NotBlank @Size(max = 500) String reason) {}

    @GET
    public Page<Breaker> list() {
        return new Page<>(List.copyOf(breakers.all()), Optional.empty());
    }

    @POST
    @Path("/{breaker}/trips")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({Role.POLICY_AUTHOR, Role.POLICY_REVIEWER, Role.POLICY_APPROVER, Role.GUARDIAN, Role.EXECUTOR, Role.ADMIN})
    public Breaker trip(@PathParam("breaker") String id, Trip body, @Context SecurityContext security) {
        boolean bounded = !body.holdFor().isNegative() && !body.holdFor().isZero()
                && body.holdFor().compareTo(Breaker.HELD_MAX) <= 0;
        if (!bounded) {
            throw new ProblemException(ProblemType.VALIDATION_FAILED, "a member of the body is out of its bound", List.of(
                    Violation.at("/holdFor", "must be above 0 and at most " + Breaker.HELD_MAX + ", but is `" + body.holdFor() + "`")));
        }
        return breakers.trip(id, body.reason(), body.holdFor(), Actor.ofAll(security));
    }

    @POST
    @Path("/{breaker}/resets")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({Role.POLICY_AUTHOR, Role.POLICY_REVIEWER, Role.POLICY_APPROVER, Role.GUARDIAN, Role.EXECUTOR, Role.ADMIN})
    public Breaker reset(@PathParam("breaker") String id, Reset body, @Context SecurityContext security) {
        return breakers.reset(id, body.reason(), Actor.ofAll(security));
    }
}

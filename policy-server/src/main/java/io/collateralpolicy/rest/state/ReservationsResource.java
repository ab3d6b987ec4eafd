package io.collateralpolicy.rest.state;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.book.Reservation;
import io.collateralpolicy.book.Reservations;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What decisions hold back: looked at, settled, released. */
@Path("/reservations/{reservation}")
@Produces(MediaType.APPLICATION_JSON)
public final class ReservationsResource {

    private final Reservations reservations;
    private final Clock clock;

    public ReservationsResource(Reservations reservations, Clock clock) {
        this.reservations = reservations;
        this.clock = clock;
    }

    /**
     * A reservation as it stands now.
     *
     * @param endedAt when somebody ended it
     */
    public record Shown(
            String reservationId,
            String book,
            String accountId,
            String decisionId,
            Reservation.State state,
            List<IntendedAction> intents,
            Instant heldAt,
            Instant expiresAt,
            Optional<Instant> endedAt) {}

    @GET
    @Allowed(value = {Role.BACKEND, Role.AUDITOR, Role.ADMIN, Role.GUARDIAN}, perPolicy = true)
    public Shown reservation(@PathParam("reservation") String id, @Context SecurityContext security) {
        return shown(own(id, security));
    }

    /** The account contains what was held: it was done, and the stored version says so. */
    @POST
    @Path("/settlements")
    @Allowed(value = Role.BACKEND, perPolicy = true)
    public Shown settle(@PathParam("reservation") String id, @Context SecurityContext security) {
        return ended(id, Reservation.State.SETTLED, security);
    }

    /** It was not done and will not be. */
    @POST
    @Path("/releases")
    @Allowed(value = Role.BACKEND, perPolicy = true)
    public Shown release(@PathParam("reservation") String id, @Context SecurityContext security) {
        return ended(id, Reservation.State.RELEASED, security);
    }

    private Shown ended(String id, Reservation.State as, SecurityContext security) {
        return shown(reservations.end(own(id, security).reservationId(), as, caller(security).subject()));
    }

    /** A backend that could end another's reservation could have what it holds given twice. */
    private Reservation own(String id, SecurityContext security) {
        Caller caller = caller(security);
        boolean all = caller.confinedTo().isEmpty() && caller.confinedToPolicies().isEmpty();
        return reservations.find(id)
                .filter(found -> all || found.subject().equals(caller.subject()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "there is no reservation `" + id + "`"));
    }

    private Shown shown(Reservation r) {
        return new Shown(r.reservationId(), r.book(), r.accountId(), r.decisionId(), r.state(clock.instant()),
                r.intents(), r.heldAt(), r.expiresAt(), r.end().map(Reservation.End::at));
    }

    private static Caller caller(SecurityContext security) {
        return (Caller) security.getUserPrincipal();
    }
}

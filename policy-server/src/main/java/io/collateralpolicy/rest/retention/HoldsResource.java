package io.collateralpolicy.rest.retention;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.rest.Page;
import io.collateralpolicy.rest.http.Allowed;
import io.collateralpolicy.retention.LegalHolds;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;

/** What must not be deleted for now. */
@Path("/audit/legal-holds")
@Produces(MediaType.APPLICATION_JSON)
public final class HoldsResource {

    private static final String ID = "hold_[0-9A-HJKMNP-TV-Z]{26}";
    private static final String LAST = "hold_" + "Z".repeat(27);

    private final LegalHolds holds;

    public HoldsResource(LegalHolds holds) {
        this.holds = holds;
    }

    /** Exactly one of the first three; decisions that belong together are named together. */
    public record Wanted(
            Optional<@Size(min = 1, max = 100) String> accountId,
            Optional<@Size(min = 1, max = 100) String> book,
            Optional<@Size(min = 1, max = 500) List<@NotNull @Pattern(regexp = "dec_[0-9A-Z]{26}") String>> decisionIds,
            @NotBlank @Size(max = 500) String reason) {

        LegalHolds.Scope scope() {
            return new LegalHolds.Scope(accountId, book, decisionIds.orElse(List.of()));
        }
    }

    /** @param reason stands in the log for good */
    public record Lifting(@NotBlank @Size(max = 500) String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({Role.AUDITOR, Role.ADMIN})
    public Response set(Wanted body, @Context SecurityContext security) {
        return Response.status(Response.Status.CREATED)
                .entity(holds.set(body.scope(), body.reason(), subject(security)))
                .build();
    }

    @GET
    @Allowed({Role.AUDITOR, Role.ADMIN})
    public Page<LegalHolds.Hold> list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        int rowsMax = Page.limit(limit);
        return Page.of(holds.before(Page.cursor(cursor, ID, LAST), rowsMax + 1), rowsMax, LegalHolds.Hold::holdId);
    }

    @POST
    @Path("/{id}/lift")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed({Role.AUDITOR, Role.ADMIN})
    public LegalHolds.Hold lift(@PathParam("id") String id, Lifting body, @Context SecurityContext security) {
        return holds.lift(id, body.reason(), subject(security));
    }

    private static String subject(SecurityContext security) {
        return ((Caller) security.getUserPrincipal()).subject();
    }
}

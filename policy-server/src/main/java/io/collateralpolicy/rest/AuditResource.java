package io.collateralpolicy.rest;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.audit.AuditEntries;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The log, for those who check it. */
@Path("/audit/entries")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {

    private final AuditEntries entries;

    public AuditResource(AuditEntries entries) {
        this.entries = entries;
    }

    @GET
    @Allowed({Role.AUDITOR, Role.ADMIN})
    public Page<AuditEntries.Listed> list(
            @QueryParam("type") String type, @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        Page.Request page = Page.Request.of(cursor, limit);
        List<AuditEntries.Listed> rows = entries.before(page.before(), type(type), page.limit() + 1);
        return Page.of(rows, page.limit(), AuditEntries.Listed::index);
    }

    private static Optional<AuditType> type(String text) {
        Optional<AuditType> type = Arrays.stream(AuditType.values())
                .filter(known -> known.name().equals(text))
                .findFirst();
        if (text != null && type.isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "`type` must be one of " + List.of(AuditType.values()) + ", but is `" + text + "`");
        }
        return type;
    }
}

package io.collateralpolicy.rest;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.audit.AuditEntries;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
        Optional<AuditType> wanted = Parameters.oneOf("type", type, AuditType.class).map(AuditType::valueOf);
        List<AuditEntries.Listed> rows = entries.before(page.before(), wanted, page.limit() + 1);
        return Page.of(rows, page.limit(), AuditEntries.Listed::index);
    }
}

package io.collateralpolicy.rest;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.audit.read.AuditEntries;
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

    /** Log and index of the last entry seen. */
    private static final String PLACE = "[A-Za-z0-9._-]{1,64}:[0-9]{1,18}";

    private final AuditEntries entries;

    public AuditResource(AuditEntries entries) {
        this.entries = entries;
    }

    @GET
    @Allowed({Role.AUDITOR, Role.ADMIN})
    public Page<AuditEntries.Listed> list(
            @QueryParam("type") String type,
            @QueryParam("subject") String subject,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        int rowsMax = Page.limit(limit);
        AuditEntries.Sought sought = new AuditEntries.Sought(
                Parameters.oneOf("type", type, AuditType.class).map(AuditType::valueOf),
                Parameters.name("subject", subject),
                Parameters.instant("from", from),
                Parameters.instant("until", until));
        Optional<String> before = Optional.ofNullable(cursor).map(given -> Page.cursor(given, PLACE, ""));
        List<AuditEntries.Listed> rows = entries.before(before, sought, rowsMax + 1);
        return Page.of(rows, rowsMax, AuditEntries.Listed::place);
    }
}

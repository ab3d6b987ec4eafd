package io.collateralpolicy.rest;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.audit.read.AuditEntries;
import io.collateralpolicy.decision.search.MentionIndex;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** The log, for those who check it. */
@Path("/audit/entries")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {

    /** Log and index of the last entry seen. */
    private static final String PLACE = "[A-Za-z0-9._-]{1,64}:[0-9]{1,18}";

    private final AuditEntries entries;
    private final MentionIndex index;

    /** @param index by which decisions are found by their assets */
    public AuditResource(AuditEntries entries, MentionIndex index) {
        this.entries = entries;
        this.index = index;
    }

    @GET
    @Allowed({Role.AUDITOR, Role.ADMIN})
    public Page<AuditEntries.Listed> list(
            @Context UriInfo address, @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        MultivaluedMap<String, String> said = address.getQueryParameters();
        int rowsMax = Page.limit(limit);
        AuditEntries.Sought sought = new AuditEntries.Sought(
                Parameters.oneOf("type", said.getFirst("type"), AuditType.class).map(AuditType::valueOf),
                Parameters.name("subject", said.getFirst("subject")),
                Parameters.instant("from", said.getFirst("from")),
                Parameters.instant("until", said.getFirst("until")),
                Parameters.name("account", said.getFirst("account")),
                Parameters.name("asset", said.getFirst("asset")));
        if (sought.asset().isPresent()) {
            index.catchUp();
        }
        Optional<String> before = Optional.ofNullable(cursor).map(given -> Page.cursor(given, PLACE, ""));
        List<AuditEntries.Listed> rows = entries.before(before, sought, rowsMax + 1);
        return Page.of(rows, rowsMax, AuditEntries.Listed::place);
    }
}

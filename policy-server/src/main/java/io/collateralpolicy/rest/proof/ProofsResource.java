package io.collateralpolicy.rest.proof;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.audit.read.LogReader;
import io.collateralpolicy.audit.read.Proof;
import io.collateralpolicy.rest.Parameters;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** That an entry is in a log, and that a log goes on where it was: RFC 9162. */
@Path("/audit/proofs")
@Produces(MediaType.APPLICATION_JSON)
public final class ProofsResource {

    private final LogReader reader;
    private final String own;

    /** @param own the log of this node */
    public ProofsResource(LogReader reader, String own) {
        this.reader = reader;
        this.own = own;
    }

    @GET
    @Path("/inclusion")
    @Allowed({Role.AUDITOR, Role.ADMIN})
    public Proof.Inclusion inclusion(
            @QueryParam("log") String log, @QueryParam("index") String index, @QueryParam("size") String size) {
        return reader.inclusion(
                LogName.of(log, own), whole("index", Parameters.required("index", index), 0), size("size", size));
    }

    @GET
    @Path("/consistency")
    @Allowed({Role.AUDITOR, Role.ADMIN})
    public Proof.Consistency consistency(
            @QueryParam("log") String log, @QueryParam("from") String from, @QueryParam("to") String to) {
        return reader.consistency(
                LogName.of(log, own), whole("from", Parameters.required("from", from), 1), size("to", to));
    }

    private static Optional<Long> size(String name, String text) {
        return Optional.ofNullable(text).map(given -> whole(name, given, 1));
    }

    private static long whole(String name, String text, long min) {
        return Parameters.whole(name, text, min, Long.MAX_VALUE);
    }
}

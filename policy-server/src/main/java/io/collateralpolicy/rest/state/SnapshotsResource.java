package io.collateralpolicy.rest.state;

import io.collateralpolicy.book.history.Snapshot;
import io.collateralpolicy.book.history.Snapshots;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.Parameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** States of accounts by their digest: what a digest names never changes. */
@Path("/snapshots/{digest}")
@Produces(MediaType.APPLICATION_JSON)
public final class SnapshotsResource {

    private static final String DIGEST = "sha256:[0-9a-f]{64}";

    private final Snapshots snapshots;

    public SnapshotsResource(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GET
    public Response snapshot(@PathParam("digest") String digest) {
        Parameters.matching("digest", digest, DIGEST, "must be `sha256:` and 64 hexadecimal digits");
        Snapshot found = snapshots.of(digest)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "no stored account ever had the digest `" + digest + "`"));
        return Response.ok(found).tag(new EntityTag(digest)).build();
    }
}

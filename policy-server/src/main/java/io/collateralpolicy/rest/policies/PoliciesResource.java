package io.collateralpolicy.rest.policies;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.decision.shelf.LoadedPolicy;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.policy.Manifest;
import io.collateralpolicy.rest.Page;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policies this node can decide with, readable to the last cell. */
@Path("/policies")
@Produces(MediaType.APPLICATION_JSON)
public final class PoliciesResource {

    private final PolicyShelf shelf;
    private final Clock clock;

    public PoliciesResource(PolicyShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * A policy and its package in force.
     *
     * @param versions labels of the packages known
     * @param packages the packages themselves: several may bear one label
     */
    public record Listed(
            String name,
            String title,
            String description,
            Optional<Active> active,
            List<String> versions,
            List<Known> packages) {}

    /** A package that is or was in force. */
    public record Known(String version, String packageDigest) {}

    /** The package in force. */
    public record Active(
            String version,
            String packageDigest,
            String logicDigest,
            String numbersDigest,
            Instant effectiveFrom,
            Instant recordedAt) {}

    @GET
    public Page<Listed> list(@Context SecurityContext security) {
        Caller caller = (Caller) security.getUserPrincipal();
        return new Page<>(shelf.names().stream().filter(caller::sees).map(this::listed).toList(), Optional.empty());
    }

    @GET
    @Path("/{policy}/versions/{version}")
    public Response version(@PathParam("policy") String name, @PathParam("version") String version) {
        String digest = Versions.digest(shelf, name, version);
        return Response.ok(PolicyVersion.of(shelf.source(digest))).tag(new EntityTag(digest)).build();
    }

    private Listed listed(String name) {
        Map<String, Manifest> packages = shelf.manifests(name);
        List<Manifest> versions = List.copyOf(packages.values());
        Manifest newest = versions.get(versions.size() - 1);
        return new Listed(
                name,
                newest.title(),
                newest.description(),
                shelf.inForce(name, clock.instant()).map(PoliciesResource::active),
                versions.stream().map(Manifest::version).distinct().toList(),
                packages.entrySet().stream()
                        .map(known -> new Known(known.getValue().version(), known.getKey()))
                        .toList());
    }

    private static Active active(PolicyShelf.InForce inForce) {
        LoadedPolicy policy = inForce.policy();
        return new Active(
                policy.deciding().version(),
                policy.packageDigest(),
                policy.deciding().logicDigest(),
                policy.source().numbersDigest(),
                inForce.activation().effectiveFrom(),
                inForce.activation().recordedAt());
    }
}

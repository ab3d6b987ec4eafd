package io.collateralpolicy.rest.governance;

import static io.collateralpolicy.access.Role.ADMIN;
import static io.collateralpolicy.access.Role.AUDITOR;
import static io.collateralpolicy.access.Role.EXECUTOR;
import static io.collateralpolicy.access.Role.GUARDIAN;
import static io.collateralpolicy.access.Role.POLICY_APPROVER;
import static io.collateralpolicy.access.Role.POLICY_AUTHOR;
import static io.collateralpolicy.access.Role.POLICY_REVIEWER;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.evidence.SignedEvidence;
import io.collateralpolicy.evidence.Part;
import io.collateralpolicy.governance.proposal.EvidenceParts;
import io.collateralpolicy.governance.proposal.Proposal;
import io.collateralpolicy.governance.proposal.Proposals;
import io.collateralpolicy.rest.http.Allowed;
import io.collateralpolicy.wire.StrictJson;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;

/** What stands behind a proposal, as it is signed. */
@Path("/proposals/{proposal}/evidence")
public final class EvidenceResource {

    private static final String ZIP = "application/zip";

    private final Proposals proposals;
    private final EvidenceParts parts;

    public EvidenceResource(Proposals proposals, EvidenceParts parts) {
        this.proposals = proposals;
        this.parts = parts;
    }

    /** The parts that people read; the others are in the bundle. */
    public record Shown(
            String evidenceDigest, SignedEvidence evidence, JsonNode validation, JsonNode diff, JsonNode impact) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, EXECUTOR, AUDITOR, ADMIN}, perPolicy = true)
    public Response evidence(@PathParam("proposal") String id, @Context SecurityContext security) {
        SignedEvidence evidence = seen(id, security).proposed().evidence();
        Shown shown = new Shown(evidence.digest(), evidence, part(evidence, Part.VALIDATION), part(evidence, Part.DIFF),
                part(evidence, Part.IMPACT));
        return Response.ok(shown).tag(new EntityTag(evidence.digest())).build();
    }

    @GET
    @Path("/bundle")
    @Produces({ZIP, MediaType.APPLICATION_JSON})
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, EXECUTOR, AUDITOR, ADMIN}, perPolicy = true)
    public Response bundle(@PathParam("proposal") String id, @Context SecurityContext security) {
        SignedEvidence evidence = seen(id, security).proposed().evidence();
        parts.requireAccounts(evidence);
        StreamingOutput zip = out -> parts.writeBundle(evidence, out);
        return Response.ok(zip, ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".zip\"")
                .build();
    }

    private Proposal seen(String id, SecurityContext security) {
        Proposal proposal = proposals.find(id);
        Actor.caller(security).requireSees(proposal.proposed().policy());
        return proposal;
    }

    private JsonNode part(SignedEvidence evidence, Part part) {
        return StrictJson.readTree(parts.part(evidence, part));
    }
}

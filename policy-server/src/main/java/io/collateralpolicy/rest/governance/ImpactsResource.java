package io.collateralpolicy.rest.governance;

import static io.collateralpolicy.access.Role.AUDITOR;
import static io.collateralpolicy.access.Role.GUARDIAN;
import static io.collateralpolicy.access.Role.POLICY_APPROVER;
import static io.collateralpolicy.access.Role.POLICY_AUTHOR;
import static io.collateralpolicy.access.Role.POLICY_REVIEWER;

import io.collateralpolicy.governance.DraftDesk;
import io.collateralpolicy.governance.draft.Draft;
import io.collateralpolicy.governance.draft.Drafts;
import io.collateralpolicy.governance.impact.ComputedImpact;
import io.collateralpolicy.governance.impact.Impacts;
import io.collateralpolicy.governance.proposal.EvidenceParts;
import io.collateralpolicy.rest.http.Allowed;
import io.collateralpolicy.wire.StrictJson;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.Optional;

/** What drafts would do: asked for, looked after, called off. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class ImpactsResource {

    private static final int DECISIONS = 200;

    private final DraftDesk desk;
    private final Drafts drafts;
    private final Impacts impacts;
    private final EvidenceParts parts;

    public ImpactsResource(DraftDesk desk, Drafts drafts, Impacts impacts, EvidenceParts parts) {
        this.desk = desk;
        this.drafts = drafts;
        this.impacts = impacts;
        this.parts = parts;
    }

    /** @param decisions how many of the last decisions are made again; absent: 200 */
    public record ImpactRequest(Optional<@PositiveOrZero @Max(1000) Integer> decisions) {}

    @POST
    @Path("drafts/{draft}/impacts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN}, perPolicy = true)
    public Response start(@PathParam("draft") String id, ImpactRequest body, @Context SecurityContext security) {
        Draft draft = drafts.find(id);
        Actor.require(security, draft.policy(), POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN);
        ComputedImpact impact = desk.impact(draft, body.decisions().orElse(DECISIONS), Actor.caller(security).subject());
        return Response.accepted(shown(impact)).location(URI.create("/api/v1/impacts/" + impact.impactId())).build();
    }

    @GET
    @Path("impacts/{impact}")
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, AUDITOR}, perPolicy = true)
    public ShownImpact impact(@PathParam("impact") String id, @Context SecurityContext security) {
        ComputedImpact impact = impacts.find(id);
        Actor.require(security, impact.policy(), POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, AUDITOR);
        return shown(impact);
    }

    @POST
    @Path("impacts/{impact}/cancellations")
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN}, perPolicy = true)
    public ShownImpact cancel(@PathParam("impact") String id, @Context SecurityContext security) {
        Actor.require(security, impacts.find(id).policy(), POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN);
        return shown(impacts.cancel(id));
    }

    private ShownImpact shown(ComputedImpact impact) {
        return ShownImpact.of(impact, impact.parts().map(found -> StrictJson.readTree(parts.content(found.report()))));
    }
}

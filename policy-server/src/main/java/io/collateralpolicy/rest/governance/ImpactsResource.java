package io.collateralpolicy.rest.governance;

import static io.collateralpolicy.access.Role.AUDITOR;
import static io.collateralpolicy.access.Role.GUARDIAN;
import static io.collateralpolicy.access.Role.POLICY_APPROVER;
import static io.collateralpolicy.access.Role.POLICY_AUTHOR;
import static io.collateralpolicy.access.Role.POLICY_REVIEWER;

import io.collateralpolicy.governance.impact.ComputedImpact;
import io.collateralpolicy.governance.impact.Impacts;
import io.collateralpolicy.governance.proposal.EvidenceParts;
import io.collateralpolicy.rest.http.Allowed;
import io.collateralpolicy.wire.StrictJson;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/** What drafts would do: looked after, called off. */
@Path("/impacts/{impact}")
@Produces(MediaType.APPLICATION_JSON)
public final class ImpactsResource {

    private final Impacts impacts;
    private final EvidenceParts parts;

    public ImpactsResource(Impacts impacts, EvidenceParts parts) {
        this.impacts = impacts;
        this.parts = parts;
    }

    @GET
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, AUDITOR}, perPolicy = true)
    public ShownImpact impact(@PathParam("impact") String id, @Context SecurityContext security) {
        ComputedImpact impact = impacts.find(id);
        Actor.require(security, impact.policy(), POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, AUDITOR);
        return shown(impact);
    }

    @POST
    @Path("/cancellations")
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN}, perPolicy = true)
    public ShownImpact cancel(@PathParam("impact") String id, @Context SecurityContext security) {
        Actor.require(security, impacts.find(id).policy(), POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN);
        return shown(impacts.cancel(id));
    }

    private ShownImpact shown(ComputedImpact impact) {
        return ShownImpact.of(impact, impact.parts().map(found -> StrictJson.readTree(parts.content(found.report()))));
    }
}

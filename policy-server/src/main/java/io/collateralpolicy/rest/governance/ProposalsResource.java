package io.collateralpolicy.rest.governance;

import io.collateralpolicy.decision.DecisionIds;
import static io.collateralpolicy.access.Role.ADMIN;
import static io.collateralpolicy.access.Role.AUDITOR;
import static io.collateralpolicy.access.Role.EXECUTOR;
import static io.collateralpolicy.access.Role.GUARDIAN;
import static io.collateralpolicy.access.Role.POLICY_APPROVER;
import static io.collateralpolicy.access.Role.POLICY_AUTHOR;
import static io.collateralpolicy.access.Role.POLICY_REVIEWER;

import io.collateralpolicy.governance.draft.Drafts;
import io.collateralpolicy.governance.lifecycle.Person;
import io.collateralpolicy.governance.lifecycle.State;
import io.collateralpolicy.governance.proposal.Proposal;
import io.collateralpolicy.governance.proposal.Proposals;
import io.collateralpolicy.governance.proposal.Submission;
import io.collateralpolicy.governance.proposal.Submitting;
import io.collateralpolicy.rest.Page;
import io.collateralpolicy.rest.Parameters;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is proposed. */
@Path("/proposals")
@Produces(MediaType.APPLICATION_JSON)
public final class ProposalsResource {

    /** Acts that a reader may always do once something is proposed, and that say nothing of whose turn it is. */
    private static final Set<String> ALWAYS = Set.of("cancellations", "withdrawals", "revocations");

    private final Submitting submitting;
    private final Proposals proposals;
    private final Drafts drafts;
    private final Clock clock;

    public ProposalsResource(Submitting submitting, Proposals proposals, Drafts drafts, Clock clock) {
        this.submitting = submitting;
        this.proposals = proposals;
        this.drafts = drafts;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, EXECUTOR, ADMIN}, perPolicy = true)
    public Response submit(Bodies.NewProposal body, @Context SecurityContext security) {
        Person person = Actor.of(security, drafts.find(body.draft()).policy());
        Proposal proposal = submitting.submit(new Submission(body.draft(), body.lane(), body.impact(), body.rationale(),
                body.effectiveFrom(), body.holdFor()), person);
        return Response.created(URI.create("proposals/" + proposal.proposed().proposalId()))
                .entity(ShownProposal.of(proposal, person, clock.instant()))
                .tag(new EntityTag(Long.toString(proposal.version())))
                .build();
    }

    @GET
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, EXECUTOR, AUDITOR, ADMIN}, perPolicy = true)
    public Page<ShownProposal> list(
            @QueryParam("policy") String policy,
            @QueryParam("state") String state,
            @QueryParam("mine") String mine,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context SecurityContext security) {
        Page.Request page = Page.Request.of(null, limit);
        String before = Page.cursor(cursor, DecisionIds.pattern("prp_"), DecisionIds.last("prp_"));
        Optional<State> of = Parameters.oneOf("state", state, State.class).map(State::valueOf);
        List<Proposal> found =
                proposals.list(Optional.ofNullable(policy), of, before, page.limit() + 1);
        Page<Proposal> all = Page.of(found, page.limit(), proposal -> proposal.proposed().proposalId());
        return new Page<>(all.items().stream()
                .filter(proposal -> Actor.caller(security).sees(proposal.proposed().policy()))
                .map(proposal -> shown(proposal, security))
                .filter(shown -> !"true".equals(mine) || isMine(shown, Actor.caller(security).subject()))
                .toList(), all.nextCursor());
    }

    private static boolean isMine(ShownProposal shown, String subject) {
        return new TreeSet<>(shown.authors()).contains(subject)
                || shown.may().stream().anyMatch(may -> may.allowed() && !ALWAYS.contains(may.act()));
    }

    private ShownProposal shown(Proposal proposal, SecurityContext security) {
        return ShownProposal.of(proposal, Actor.of(security, proposal.proposed().policy()), clock.instant());
    }
}

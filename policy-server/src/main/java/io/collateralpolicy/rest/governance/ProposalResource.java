package io.collateralpolicy.rest.governance;

import static io.collateralpolicy.access.Role.ADMIN;
import static io.collateralpolicy.access.Role.AUDITOR;
import static io.collateralpolicy.access.Role.EXECUTOR;
import static io.collateralpolicy.access.Role.GUARDIAN;
import static io.collateralpolicy.access.Role.POLICY_APPROVER;
import static io.collateralpolicy.access.Role.POLICY_AUTHOR;
import static io.collateralpolicy.access.Role.POLICY_REVIEWER;

import io.collateralpolicy.governance.activation.Executing;
import io.collateralpolicy.governance.lifecycle.Act;
import io.collateralpolicy.governance.lifecycle.Person;
import io.collateralpolicy.governance.proposal.Proposal;
import io.collateralpolicy.governance.proposal.Proposals;
import io.collateralpolicy.governance.proposal.Proposals.Doing;
import io.collateralpolicy.governance.proposal.Remark;
import io.collateralpolicy.governance.proposal.Remark.Kind;
import io.collateralpolicy.governance.proposal.Remark.Verdict;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One proposal, and what people do to it. Whoever holds any role of governance gets as far as being judged by it: an attempt that is
 * refused leaves an entry, which the door alone would not.
 */
@Path("/proposals/{proposal}")
@Produces(MediaType.APPLICATION_JSON)
public final class ProposalResource {

    private final Proposals proposals;
    private final Executing executing;
    private final Clock clock;

    public ProposalResource(Proposals proposals, Executing executing, Clock clock) {
        this.proposals = proposals;
        this.executing = executing;
        this.clock = clock;
    }

    @GET
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, EXECUTOR, AUDITOR, ADMIN}, perPolicy = true)
    public Response proposal(@PathParam("proposal") String id, @Context SecurityContext security) {
        Proposal proposal = proposals.find(id);
        Actor.caller(security).requireSees(proposal.proposed().policy());
        Person reader = Actor.of(security, proposal.proposed().policy());
        return Response.ok(ShownProposal.of(proposal, reader, clock.instant()))
                .tag(new EntityTag(Long.toString(proposal.version())))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/reviews")
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, EXECUTOR, ADMIN}, perPolicy = true)
    public ShownProposal review(
            @PathParam("proposal") String id, Bodies.Review body, @Context SecurityContext security) {
        return said(id, Kind.REVIEW, Optional.of(body.verdict()), body.text(), security);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/comments")
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, EXECUTOR, ADMIN}, perPolicy = true)
    public ShownProposal comment(
            @PathParam("proposal") String id, Bodies.Comment body, @Context SecurityContext security) {
        return said(id, Kind.COMMENT, Optional.empty(), body.text(), security);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/approvals")
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, EXECUTOR, ADMIN}, perPolicy = true)
    public ShownProposal approve(
            @PathParam("proposal") String id, Bodies.Approval body, @Context SecurityContext security) {
        return done(id, new Act.Approve(body.evidenceDigest()), body.text().orElse(""), security);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/revocations")
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, EXECUTOR, ADMIN}, perPolicy = true)
    public ShownProposal revoke(
            @PathParam("proposal") String id, Bodies.Revocation body, @Context SecurityContext security) {
        String approver = body.subject().orElse(Actor.caller(security).subject());
        return done(id, new Act.Revoke(approver), body.reason(), security);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/rejections")
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, EXECUTOR, ADMIN}, perPolicy = true)
    public ShownProposal reject(
            @PathParam("proposal") String id, Bodies.Rejection body, @Context SecurityContext security) {
        return done(id, new Act.Reject(body.evidenceDigest()), body.reason(), security);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/withdrawals")
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, EXECUTOR, ADMIN}, perPolicy = true)
    public ShownProposal withdraw(
            @PathParam("proposal") String id, Bodies.Because body, @Context SecurityContext security) {
        return done(id, new Act.Withdraw(), body.reason(), security);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/cancellations")
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, EXECUTOR, ADMIN}, perPolicy = true)
    public ShownProposal cancel(
            @PathParam("proposal") String id, Bodies.Because body, @Context SecurityContext security) {
        return done(id, new Act.Cancel(), body.reason(), security);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/executions")
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, EXECUTOR, ADMIN}, perPolicy = true)
    public ShownProposal execute(
            @PathParam("proposal") String id, Bodies.Execution body, @Context SecurityContext security) {
        return by(id, security, (proposal, person) -> executing.execute(id, body.evidenceDigest(), person));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/rollbacks")
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, EXECUTOR, ADMIN}, perPolicy = true)
    public ShownProposal rollBack(
            @PathParam("proposal") String id, Bodies.Because body, @Context SecurityContext security) {
        return by(id, security, (proposal, person) -> executing.rollBack(id, body.reason(), person));
    }

    private ShownProposal said(
            String id, Kind kind, Optional<Verdict> verdict, String text, SecurityContext security) {
        return by(id, security, (proposal, person) -> proposals.say(
                id, new Remark(kind, verdict, text, person.subject(), clock.instant()), person));
    }

    private ShownProposal done(String id, Act act, String words, SecurityContext security) {
        return by(id, security, (proposal, person) -> proposals.act(id, new Doing(act, person, words)));
    }

    private ShownProposal by(String id, SecurityContext security, BiFunction<Proposal, Person, Proposal> act) {
        Proposal proposal = proposals.find(id);
        Person person = Actor.of(security, proposal.proposed().policy());
        return ShownProposal.of(act.apply(proposal, person), person, clock.instant());
    }
}

package io.collateralpolicy.rest.decisions;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.assessment.request.PolicyReference;
import io.collateralpolicy.assessment.request.Purpose;
import io.collateralpolicy.audit.read.Proof;
import io.collateralpolicy.decision.Asked;
import io.collateralpolicy.decision.DecisionIds;
import io.collateralpolicy.decision.DecisionRow;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.Idempotency;
import io.collateralpolicy.decision.answer.Answer;
import io.collateralpolicy.decision.replay.Counterfactual;
import io.collateralpolicy.decision.replay.Replayer;
import io.collateralpolicy.decision.search.DecisionSearch;
import io.collateralpolicy.decision.search.MentionIndex;
import io.collateralpolicy.explain.WhyNot;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.Page;
import io.collateralpolicy.rest.Parameters;
import io.collateralpolicy.rest.body.Received;
import io.collateralpolicy.rest.http.Allowed;
import io.collateralpolicy.rest.request.CurrentRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Decisions: made, fetched, listed, replayed. */
@Path("/decisions")
@Produces(MediaType.APPLICATION_JSON)
public final class DecisionsResource {

    private final Idempotency maker;
    private final Decisions decisions;
    private final MentionIndex mentions;
    private final Replayer replayer;
    private final Consumer<Answer> counter;

    /** Decisions that were recorded, and what they are found by. */
    public record Stored(Decisions decisions, MentionIndex mentions) {}

    /** @param counter is told of every answer */
    public DecisionsResource(Idempotency maker, Stored stored, Replayer replayer, Consumer<Answer> counter) {
        this.maker = maker;
        this.decisions = stored.decisions;
        this.mentions = stored.mentions;
        this.replayer = replayer;
        this.counter = counter;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(
            Received<DecisionRequest> body,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") List<String> prefer,
            @Context SecurityContext security) {
        Caller caller = caller(security);
        Optional<String> used = Parameters.idempotencyKey(key);
        Asking.require(caller, body.value());
        Answer answer = maker.decide(new Asked(body.bytes(), body.value(), caller.subject(),
                body.value().purpose() == Purpose.BINDING ? used : Optional.empty()));
        counter.accept(answer);
        return Trace.applied(prefer, answer, created(answer)).build();
    }

    @GET
    @Allowed(value = {Role.AUDITOR, Role.ADMIN, Role.GUARDIAN, Role.POLICY_AUTHOR, Role.POLICY_REVIEWER,
        Role.POLICY_APPROVER, Role.BACKEND}, perPolicy = true)
    public Page<DecisionRow> list(
            @Context UriInfo address,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context SecurityContext security) {
        int rowsMax = Page.limit(limit);
        DecisionSearch search = Sought.of(address.getQueryParameters(), caller(security));
        if (search.asksMentions()) {
            mentions.catchUp();
        }
        String before = Page.cursor(cursor, DecisionIds.PATTERN, DecisionIds.LAST);
        return Page.of(decisions.list(search, before, rowsMax + 1), rowsMax, DecisionRow::decisionId);
    }

    @GET
    @Path("/{id}")
    @Allowed(value = {Role.AUDITOR, Role.ADMIN, Role.GUARDIAN, Role.POLICY_AUTHOR, Role.POLICY_REVIEWER,
        Role.POLICY_APPROVER, Role.BACKEND}, perPolicy = true)
    public Response answer(
            @PathParam("id") String id, @HeaderParam("Prefer") List<String> prefer, @Context SecurityContext security) {
        return Trace.applied(prefer, decisions.answer(recorded(id, security)), Response.ok()).build();
    }

    @GET
    @Path("/{id}/request")
    @Allowed(value = {Role.AUDITOR, Role.ADMIN, Role.GUARDIAN, Role.POLICY_AUTHOR, Role.POLICY_REVIEWER,
        Role.POLICY_APPROVER, Role.BACKEND}, perPolicy = true)
    public byte[] request(@PathParam("id") String id, @Context SecurityContext security) {
        return decisions.request(recorded(id, security));
    }

    /** All that it takes to check, without this server, that the decision is in the log. */
    @GET
    @Path("/{id}/proof")
    @Allowed(value = {Role.AUDITOR, Role.ADMIN, Role.GUARDIAN, Role.POLICY_AUTHOR, Role.POLICY_REVIEWER,
        Role.POLICY_APPROVER, Role.BACKEND}, perPolicy = true)
    public Proof.Whole proof(@PathParam("id") String id, @Context SecurityContext security) {
        return decisions.proof(recorded(id, security));
    }

    @POST
    @Path("/{id}/replays")
    @Allowed(value = {Role.AUDITOR, Role.ADMIN, Role.GUARDIAN, Role.POLICY_AUTHOR, Role.POLICY_REVIEWER,
        Role.POLICY_APPROVER, Role.BACKEND}, perPolicy = true)
    public Replayer.Replay replay(@PathParam("id") String id, @Context SecurityContext security) {
        return replayer.replay(recorded(id, security));
    }

    @GET
    @Path("/{id}/why-not")
    @Allowed(value = {Role.AUDITOR, Role.ADMIN, Role.GUARDIAN, Role.POLICY_AUTHOR, Role.POLICY_REVIEWER,
        Role.POLICY_APPROVER, Role.BACKEND}, perPolicy = true)
    public WhyNot whyNot(
            @PathParam("id") String id, @QueryParam("rule") String rule, @Context SecurityContext security) {
        return replayer.whyNot(recorded(id, security), Parameters.required("rule", rule));
    }

    /** What it would have been under another package; nothing is recorded of it. */
    @POST
    @Path("/{id}/counterfactuals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(value = {Role.AUDITOR, Role.ADMIN, Role.GUARDIAN, Role.POLICY_AUTHOR, Role.POLICY_REVIEWER,
        Role.POLICY_APPROVER, Role.BACKEND}, perPolicy = true)
    public Counterfactual counterfactual(
            @PathParam("id") String id, Received<OtherPackage> body, @Context SecurityContext security) {
        caller(security).requireSees(body.value().policy().name());
        return replayer.under(body.value().policy(), recorded(id, security));
    }

    /**
     * The package that a decision is asked under.
     *
     * @param policy of any name, in force at any instant until now, or named by its digest
     */
    public record OtherPackage(@NotNull @Valid PolicyReference policy) {}

    /** Another backend's decision is no decision to a backend, nor one of a policy the caller holds nothing for. */
    private Decisions.Recorded recorded(String id, SecurityContext security) {
        Caller caller = caller(security);
        Optional<String> only = caller.confinedTo();
        Decisions.Recorded seen = decisions.find(id)
                .filter(found -> only.isEmpty() || only.get().equals(found.row().subject()))
                .filter(found -> caller.sees(found.row().policy().name()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "there is no decision `" + id + "`"));
        if (!seen.row().subject().equals(caller.subject())) {
            CurrentRequest.here().reads(id);
        }
        return seen;
    }

    /** Only what is recorded can be found again. */
    private static Response.ResponseBuilder created(Answer answer) {
        return answer.receipt().isPresent()
                ? Response.created(URI.create("decisions/" + answer.decisionId()))
                : Response.status(Response.Status.CREATED);
    }

    private static Caller caller(SecurityContext security) {
        return (Caller) security.getUserPrincipal();
    }
}

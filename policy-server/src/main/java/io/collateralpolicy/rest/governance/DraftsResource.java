package io.collateralpolicy.rest.governance;

import io.collateralpolicy.decision.DecisionIds;
import static io.collateralpolicy.access.Role.AUDITOR;
import static io.collateralpolicy.access.Role.GUARDIAN;
import static io.collateralpolicy.access.Role.POLICY_APPROVER;
import static io.collateralpolicy.access.Role.POLICY_AUTHOR;
import static io.collateralpolicy.access.Role.POLICY_REVIEWER;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.governance.DraftDesk;
import io.collateralpolicy.governance.PackageCheck.Depth;
import io.collateralpolicy.governance.draft.Draft;
import io.collateralpolicy.governance.draft.Drafts;
import io.collateralpolicy.governance.draft.FileChange;
import io.collateralpolicy.governance.impact.ComputedImpact;
import io.collateralpolicy.policy.diff.PolicyDiff;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.Page;
import io.collateralpolicy.rest.Parameters;
import io.collateralpolicy.rest.http.Allowed;
import io.collateralpolicy.rest.policies.ValidationAnswer;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Packages that somebody writes. */
@Path("/drafts")
@Produces(MediaType.APPLICATION_JSON)
public final class DraftsResource {

    private static final String DECISIONS = "200";

    private final DraftDesk desk;
    private final Drafts drafts;

    public DraftsResource(DraftDesk desk, Drafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    /** @param from a package digest; absent: what is in force */
    public record NewDraft(
            @NotBlank @Size(max = 100) String policy,
            Optional<@Pattern(regexp = "sha256:[0-9a-f]{64}", message = "must be `sha256:` and 64 hex digits") String> from,
            @NotBlank @Size(max = 200) String title,
            @NotNull @Size(max = 2000) String reason) {}

    /** @param decisions how many of the last decisions are made again; absent: 200 */
    public record ImpactRequest(Optional<@Pattern(regexp = "1000|\\d{1,3}", message = "must be from 0 to 1000") String> decisions) {}

    /** What a draft says of itself. */
    public record Words(@NotBlank @Size(max = 200) String title, @NotNull @Size(max = 2000) String reason) {}

    @GET
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, AUDITOR}, perPolicy = true)
    public Page<DraftRow> list(
            @QueryParam("policy") String policy,
            @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context SecurityContext security) {
        Page.Request page = Page.Request.of(null, limit);
        String before = Page.cursor(cursor, DecisionIds.pattern("drf_"), DecisionIds.last("drf_"));
        Optional<Draft.State> of = Parameters.oneOf("state", state, Draft.State.class).map(Draft.State::valueOf);
        List<Draft> found = drafts.list(Optional.ofNullable(policy), of, before, page.limit() + 1);
        Page<Draft> all = Page.of(found, page.limit(), Draft::draftId);
        return new Page<>(all.items().stream()
                .filter(draft -> Actor.caller(security).sees(draft.policy()))
                .map(DraftRow::of)
                .toList(), all.nextCursor());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(value = {POLICY_AUTHOR, GUARDIAN}, perPolicy = true)
    public Response begin(NewDraft body, @Context SecurityContext security) {
        Actor.require(security, body.policy(), POLICY_AUTHOR, GUARDIAN);
        Draft draft = desk.begin(body.policy(), body.from(), new DraftDesk.Words(body.title(), body.reason()),
                Actor.caller(security).subject());
        return tagged(Response.created(URI.create("drafts/" + draft.draftId())), draft);
    }

    @GET
    @Path("/{draft}")
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, AUDITOR}, perPolicy = true)
    public Response draft(@PathParam("draft") String id, @Context SecurityContext security) {
        return tagged(Response.ok(), seen(id, security));
    }

    @PUT
    @Path("/{draft}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(value = {POLICY_AUTHOR, GUARDIAN}, perPolicy = true)
    public Response rename(
            @PathParam("draft") String id,
            @HeaderParam("If-Match") String ifMatch,
            Words body,
            @Context SecurityContext security) {
        Draft draft = written(id, ifMatch, security);
        return tagged(Response.ok(), drafts.rename(draft, body.title(), body.reason(), Actor.caller(security).subject()));
    }

    @DELETE
    @Path("/{draft}")
    @Allowed(value = {POLICY_AUTHOR, GUARDIAN}, perPolicy = true)
    public Response discard(
            @PathParam("draft") String id, @HeaderParam("If-Match") String ifMatch, @Context SecurityContext security) {
        desk.discard(written(id, ifMatch, security), Actor.caller(security).subject());
        return Response.noContent().build();
    }

    @POST
    @Path("/{draft}/validations")
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN}, perPolicy = true)
    public ValidationAnswer validate(
            @PathParam("draft") String id, @QueryParam("depth") String depth, @Context SecurityContext security) {
        Depth asked = Parameters.oneOf("depth", depth, Depth.class).map(Depth::valueOf).orElse(Depth.WHOLE);
        return ValidationAnswer.of(desk.validate(seen(id, security), asked, Actor.caller(security).subject()));
    }

    /** @param paths scenarios whose figures follow */
    public record Adoptions(
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Size(max = 200) String> paths) {}

    /** Scenarios expect the figures that the draft answers; what they say of outcomes stays. */
    @POST
    @Path("/{draft}/adoptions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(value = {POLICY_AUTHOR, GUARDIAN}, perPolicy = true)
    public Page<FileChange> adopt(@PathParam("draft") String id, Adoptions body, @Context SecurityContext security) {
        Draft draft = drafts.find(id);
        Actor.require(security, draft.policy(), POLICY_AUTHOR, GUARDIAN);
        return new Page<>(desk.adopt(draft, body.paths(), Actor.caller(security).subject()), Optional.empty());
    }

    @POST
    @Path("/{draft}/impacts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN}, perPolicy = true)
    public Response impact(@PathParam("draft") String id, ImpactRequest body, @Context SecurityContext security) {
        Draft draft = drafts.find(id);
        Actor.require(security, draft.policy(), POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN);
        ComputedImpact impact = desk.impact(draft, Integer.parseInt(body.decisions().orElse(DECISIONS)), Actor.caller(security).subject());
        return Response.accepted(ShownImpact.of(impact, Optional.empty()))
                .location(URI.create("impacts/" + impact.impactId()))
                .build();
    }

    @GET
    @Path("/{draft}/diff")
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, AUDITOR}, perPolicy = true)
    public PolicyDiff diff(@PathParam("draft") String id, @Context SecurityContext security) {
        return desk.diff(seen(id, security));
    }

    private Draft seen(String id, SecurityContext security) {
        Draft draft = drafts.find(id);
        Actor.require(security, draft.policy(), POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, AUDITOR);
        return draft;
    }

    private Draft written(String id, String ifMatch, SecurityContext security) {
        Draft draft = drafts.find(id);
        Actor.require(security, draft.policy(), Role.POLICY_AUTHOR, Role.GUARDIAN);
        String seen = Parameters.entityTag("If-Match", ifMatch).orElseThrow(() -> new ProblemException(
                ProblemType.PRECONDITION_REQUIRED, "say which version you have seen, `If-Match: \"" + draft.version() + "\"`"));
        if (!seen.equals(Long.toString(draft.version()))) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED,
                    "the draft has version `" + draft.version() + "`, not `" + seen + "`: read it again");
        }
        return draft;
    }

    private Response tagged(Response.ResponseBuilder response, Draft draft) {
        ShownDraft shown =
                ShownDraft.of(draft, drafts.files(draft), desk.base(draft), desk.isBaseInForce(draft));
        return response.entity(shown).tag(new EntityTag(Long.toString(draft.version()))).build();
    }
}

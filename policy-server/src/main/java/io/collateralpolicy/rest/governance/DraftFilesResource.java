package io.collateralpolicy.rest.governance;

import static io.collateralpolicy.access.Role.AUDITOR;
import static io.collateralpolicy.access.Role.GUARDIAN;
import static io.collateralpolicy.access.Role.POLICY_APPROVER;
import static io.collateralpolicy.access.Role.POLICY_AUTHOR;
import static io.collateralpolicy.access.Role.POLICY_REVIEWER;

import io.collateralpolicy.governance.DraftDesk;
import io.collateralpolicy.governance.draft.Draft;
import io.collateralpolicy.governance.draft.Drafts;
import io.collateralpolicy.governance.draft.Edit;
import io.collateralpolicy.governance.draft.FileChange;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.Parameters;
import io.collateralpolicy.rest.http.Allowed;
import io.collateralpolicy.rest.body.Body;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.io.InputStream;
import java.util.Optional;

/** The texts of a draft, one by one: whoever writes says which text they have seen. */
@Path("/drafts/{draft}/files/{path: .+}")
@Produces(MediaType.APPLICATION_JSON)
public final class DraftFilesResource {

    private static final String TEXT = "text/plain;charset=UTF-8";

    private final DraftDesk desk;
    private final Drafts drafts;

    public DraftFilesResource(DraftDesk desk, Drafts drafts) {
        this.desk = desk;
        this.drafts = drafts;
    }

    @GET
    @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @Allowed(value = {POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, AUDITOR}, perPolicy = true)
    public Response text(
            @PathParam("draft") String id,
            @PathParam("path") String path,
            @QueryParam("digest") String digest,
            @Context SecurityContext security) {
        Draft draft = drafts.find(id);
        Actor.require(security, draft.policy(), POLICY_AUTHOR, POLICY_REVIEWER, POLICY_APPROVER, GUARDIAN, AUDITOR);
        String wanted = digest == null ? drafts.file(draft, path).digest() : digest;
        byte[] text = drafts.text(draft, path, wanted).orElseThrow(() -> new ProblemException(
                ProblemType.NOT_FOUND, "`" + path + "` never was `" + wanted + "` in this draft"));
        return Response.ok(text, TEXT).tag(new EntityTag(wanted)).build();
    }

    @PUT
    @Consumes(MediaType.TEXT_PLAIN)
    @Allowed(value = {POLICY_AUTHOR, GUARDIAN}, perPolicy = true)
    public Response write(
            @PathParam("draft") String id,
            @PathParam("path") String path,
            @HeaderParam("If-Match") String ifMatch,
            InputStream body,
            @Context SecurityContext security) {
        byte[] text = Body.read(body, PackageFiles.FILE_BYTES_MAX);
        return changed(id, new Edit(path, Parameters.digestTag("If-Match", ifMatch), Optional.of(text),
                Actor.caller(security).subject()), security);
    }

    @DELETE
    @Allowed(value = {POLICY_AUTHOR, GUARDIAN}, perPolicy = true)
    public Response remove(
            @PathParam("draft") String id,
            @PathParam("path") String path,
            @HeaderParam("If-Match") String ifMatch,
            @Context SecurityContext security) {
        return changed(id, new Edit(path, Parameters.digestTag("If-Match", ifMatch), Optional.empty(),
                Actor.caller(security).subject()), security);
    }

    private Response changed(String id, Edit edit, SecurityContext security) {
        Draft draft = drafts.find(id);
        Actor.require(security, draft.policy(), POLICY_AUTHOR, GUARDIAN);
        FileChange change = desk.write(draft, edit);
        Response.ResponseBuilder response = Response.ok(change);
        change.digest().ifPresent(digest -> response.tag(new EntityTag(digest)));
        return response.build();
    }
}

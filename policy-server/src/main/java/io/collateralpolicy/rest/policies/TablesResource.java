package io.collateralpolicy.rest.policies;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.governance.PackageCheck;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.http.Allowed;
import io.collateralpolicy.rest.body.Body;
import io.collateralpolicy.validation.TableCsv;
import io.collateralpolicy.wire.Digest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

/** Rows of a table, to a spreadsheet and back as far as saying what they would change. */
@Path("/policies/{policy}/versions/{version}/tables")
public final class TablesResource {

    private static final String CSV = "text/csv";

    private final PolicyShelf shelf;
    private final PackageCheck check;

    public TablesResource(PolicyShelf shelf, PackageCheck check) {
        this.shelf = shelf;
        this.check = check;
    }

    @GET
    @Path("/{table}.csv")
    @Produces({CSV, MediaType.APPLICATION_JSON})
    public Response rows(
            @PathParam("policy") String policy, @PathParam("version") String version, @PathParam("table") String table) {
        PolicyPackage source = Versions.source(shelf, policy, version);
        byte[] csv = source.numbers().table(table).orElseThrow(() -> missing(table)).csv();
        String file = policy + "-" + version + "-" + table + ".csv";
        return Response.ok(csv, CSV + ";charset=UTF-8;header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .tag(new EntityTag(Digest.sha256(csv)))
                .build();
    }

    @POST
    @Path("/{table}/validations")
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Allowed({Role.POLICY_AUTHOR, Role.POLICY_REVIEWER, Role.POLICY_APPROVER})
    public ValidationAnswer validate(
            @PathParam("policy") String policy,
            @PathParam("version") String version,
            @PathParam("table") String table,
            InputStream body) {
        PolicyPackage before = Versions.source(shelf, policy, version);
        before.numbers().table(table).orElseThrow(() -> missing(table));
        byte[] csv = Body.read(body, PackageFiles.FILE_BYTES_MAX);
        return ValidationAnswer.of(check.rows(before, source -> TableCsv.replaced(source, table, csv)));
    }

    private static ProblemException missing(String table) {
        return new ProblemException(ProblemType.NOT_FOUND, "this version has no table `" + table + "`");
    }
}

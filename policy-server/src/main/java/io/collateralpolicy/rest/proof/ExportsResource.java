package io.collateralpolicy.rest.proof;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.export.Export;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.problem.Redacted;
import io.collateralpolicy.rest.Parameters;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;

/** The whole log in one file, with the program that checks it. */
@Path("/audit/exports")
public final class ExportsResource {

    private static final String ZIP = "application/zip";
    private static final String ALL_OR_NONE = "all|none";
    private static final System.Logger LOGGER = System.getLogger(ExportsResource.class.getName());

    private final Export export;
    private final AuditLog log;

    public ExportsResource(Export export, AuditLog log) {
        this.export = export;
        this.log = log;
    }

    /** Who took it stands in the log before a byte of it leaves. */
    @POST
    @Allowed({Role.AUDITOR, Role.ADMIN})
    @Produces({ZIP, MediaType.APPLICATION_JSON})
    public Response export(@QueryParam("payloads") String payloads, @Context SecurityContext security) {
        String wanted = payloads == null
                ? "all"
                : Parameters.matching("payloads", payloads, ALL_OR_NONE, "must be `all` or `none`");
        if (!export.isFree()) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS, "two exports are being taken, and each reads the whole log: retry later");
        }
        String subject = ((Caller) security.getUserPrincipal()).subject();
        log.append(Append.of(AuditType.AUDIT_EXPORTED, subject, Map.of("payloads", wanted)));
        Export.Payloaded payloaded = Export.Payloaded.valueOf(wanted.toUpperCase(Locale.ROOT));
        StreamingOutput bundle = out -> write(subject, payloaded, out);
        return Response.ok(bundle, ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.zip\"")
                .build();
    }

    /** The answer has begun: whoever takes it sees a bundle without its last file, and the log of this node why. */
    private void write(String subject, Export.Payloaded payloaded, OutputStream out) throws IOException {
        try {
            export.write(subject, payloaded, out);
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.ERROR, "an export of the audit log ended early", Redacted.of(e));
            throw e;
        }
    }
}

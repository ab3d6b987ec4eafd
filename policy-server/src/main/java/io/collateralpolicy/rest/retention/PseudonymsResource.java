package io.collateralpolicy.rest.retention;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.Parameters;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;

/** Whose a name in the log is. That somebody asks stands in the log before the answer. */
@Path("/audit/pseudonyms/{pseudonym}")
@Produces(MediaType.APPLICATION_JSON)
public final class PseudonymsResource {

    private static final String PATTERN = "acct_[0-9a-f]{32}";

    private final AuditLog log;

    public PseudonymsResource(AuditLog log) {
        this.log = log;
    }

    /** @param account as entries name it */
    public record Named(String account, String accountId) {}

    @GET
    @Allowed({Role.AUDITOR, Role.ADMIN})
    public Named find(@PathParam("pseudonym") String pseudonym, @Context SecurityContext security) {
        Parameters.matching("pseudonym", pseudonym, PATTERN, "must be `acct_` and 32 hex digits");
        log.append(Append.of(AuditType.RECORD_READ, ((Caller) security.getUserPrincipal()).subject(),
                Map.of("route", "/audit/pseudonyms/{pseudonym}", "account", pseudonym)));
        return log.pseudonyms().accountId(pseudonym)
                .map(accountId -> new Named(pseudonym, accountId))
                .orElseThrow(() -> log.pseudonyms().isErased(pseudonym)
                        ? new ProblemException(ProblemType.CONTENTS_GONE, "the account `" + pseudonym + "` was erased")
                        : new ProblemException(ProblemType.NOT_FOUND, "no account is called `" + pseudonym + "`"));
    }
}

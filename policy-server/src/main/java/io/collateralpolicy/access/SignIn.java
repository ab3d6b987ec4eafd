package io.collateralpolicy.access;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Exchanges a local user's password for a token; both ends of it are in the log. */
public final class SignIn {

    private final LocalUsers users;
    private final Tokens tokens;
    private final AuditLog log;
    private final FailureLimit limit;

    public SignIn(LocalUsers users, Tokens tokens, AuditLog log, Clock clock) {
        this.users = users;
        this.tokens = tokens;
        this.log = log;
        this.limit = new FailureLimit(clock);
    }

    public Tokens.Issued signIn(String username, String password) {
        if (limit.isReached(username)) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS, "five failed sign-ins of this user within a minute: wait a minute");
        }
        Optional<List<Role>> roles = users.roles(username, password);
        if (roles.isEmpty()) {
            limit.failed(username);
            log.append(Append.of(AuditType.SIGN_IN_REFUSED, username, Map.of()));
            throw new ProblemException(ProblemType.UNAUTHENTICATED, "user name or password is wrong");
        }
        limit.succeeded(username);
        Tokens.Issued issued = tokens.issue(username, roles.get());
        log.append(Append.of(
                AuditType.SIGN_IN, username, Map.of("roles", String.join(",", issued.caller().roleNames()))));
        return issued;
    }
}

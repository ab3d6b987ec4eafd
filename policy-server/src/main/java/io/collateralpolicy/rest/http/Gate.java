package io.collateralpolicy.rest.http;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.RateLimit;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.access.TokenVerifier;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.request.CurrentRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Lets in who carries a valid bearer token with one of the roles, and says to everybody else what is missing. */
public final class Gate {

    private static final String SCHEME = "Bearer ";

    private final TokenVerifier verifier;
    private final RateLimit limit;

    public Gate(TokenVerifier verifier, RateLimit limit) {
        this.verifier = verifier;
        this.limit = limit;
    }

    /**
     * Who the request speaks for.
     *
     * @param authorization the header of that name
     * @param allowed       any one of these roles is enough
     */
    public Caller admit(Optional<String> authorization, List<Role> allowed) {
        return admit(authorization, caller -> caller.hasAny(allowed), "the role " + alternatives(allowed));
    }

    /** Who the request speaks for, where the role must be held for one policy. */
    Caller admit(Optional<String> authorization, List<Role> allowed, String policy) {
        return admit(
                authorization,
                caller -> caller.mayActAsAny(allowed, policy),
                "the role " + alternatives(allowed) + " for the policy `" + policy + "`");
    }

    /** Who the request speaks for, where it is seen later for which policy the role must be held. */
    Caller admitSomewhere(Optional<String> authorization, List<Role> allowed) {
        return admit(authorization, caller -> caller.hasSomewhere(allowed), "the role " + alternatives(allowed));
    }

    private Caller admit(Optional<String> authorization, Predicate<Caller> mayEnter, String needed) {
        Caller caller = verifier.verified(token(authorization));
        CurrentRequest.here().speaksFor(caller.subject());
        limit.take(caller.subject());
        if (!mayEnter.test(caller)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "this needs " + needed);
        }
        return caller;
    }

    private static String token(Optional<String> authorization) {
        return authorization
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNAUTHENTICATED, "the header `Authorization: Bearer <token>` is missing"));
    }

    private static String alternatives(List<Role> allowed) {
        return allowed.stream().map(role -> "`" + role.text() + "`").collect(Collectors.joining(" or "));
    }
}

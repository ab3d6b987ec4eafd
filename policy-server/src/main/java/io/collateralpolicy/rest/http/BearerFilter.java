package io.collateralpolicy.rest.http;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.access.TokenVerifier;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks the bearer token of one resource method and makes its {@link Caller} the request's principal. */
final class BearerFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final TokenVerifier verifier;
    private final List<Role> allowed;

    BearerFilter(TokenVerifier verifier, List<Role> allowed) {
        this.verifier = verifier;
        this.allowed = allowed;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Caller caller = verifier.verified(token(request));
        if (!caller.hasAny(allowed)) {
            throw new ProblemException(ProblemType.FORBIDDEN, "this needs the role " + alternatives());
        }
        request.setSecurityContext(new TokenContext(caller));
    }

    private static String token(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNAUTHENTICATED, "the header `Authorization: Bearer <token>` is missing"));
    }

    private String alternatives() {
        return allowed.stream().map(role -> "`" + role.text() + "`").collect(Collectors.joining(" or "));
    }

    private record TokenContext(Caller caller) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return caller;
        }

        @Override
        public boolean isUserInRole(String name) {
            return Role.named(name).filter(caller.roles()::contains).isPresent();
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}

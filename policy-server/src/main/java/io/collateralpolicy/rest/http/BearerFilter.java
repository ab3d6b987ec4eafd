package io.collateralpolicy.rest.http;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.List;
import java.util.Optional;

/** Checks the bearer token of a resource method and makes its {@link Caller} the request's principal. */
final class BearerFilter implements ContainerRequestFilter {

    private static final String POLICY = "policy";

    private final Gate gate;
    private final List<Role> allowed;
    private final boolean perPolicy;

    /** @param perPolicy the method itself looks for which policy the role is held, or nothing rests on it */
    BearerFilter(Gate gate, List<Role> allowed, boolean perPolicy) {
        this.gate = gate;
        this.allowed = allowed;
        this.perPolicy = perPolicy;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setSecurityContext(new TokenContext(caller(request)));
    }

    private Caller caller(ContainerRequestContext request) {
        Optional<String> authorization = Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        Optional<String> policy = Optional.ofNullable(request.getUriInfo().getPathParameters().getFirst(POLICY));
        if (policy.isPresent()) {
            return gate.admit(authorization, allowed, policy.get());
        }
        return perPolicy ? gate.admitSomewhere(authorization, allowed) : gate.admit(authorization, allowed);
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

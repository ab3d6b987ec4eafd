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

/** Checks the bearer token of one resource method and makes its {@link Caller} the request's principal. */
final class BearerFilter implements ContainerRequestFilter {

    private final Gate gate;
    private final List<Role> allowed;

    BearerFilter(Gate gate, List<Role> allowed) {
        this.gate = gate;
        this.allowed = allowed;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<String> authorization = Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        request.setSecurityContext(new TokenContext(gate.admit(authorization, allowed)));
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

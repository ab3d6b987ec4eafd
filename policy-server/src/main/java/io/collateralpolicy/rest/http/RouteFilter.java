package io.collateralpolicy.rest.http;

import io.collateralpolicy.rest.request.CurrentRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Notes where a request went, without what its caller put into the address. */
final class RouteFilter implements ContainerRequestFilter {

    private final String template;

    RouteFilter(String template) {
        this.template = template;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        CurrentRequest.here().goesTo(template);
    }
}

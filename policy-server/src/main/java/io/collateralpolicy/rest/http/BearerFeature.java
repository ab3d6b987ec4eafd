package io.collateralpolicy.rest.http;

import io.collateralpolicy.access.Role;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a token check before every resource method that is not {@link Anonymous}. */
public final class BearerFeature implements DynamicFeature {

    private final Gate gate;

    public BearerFeature(Gate gate) {
        this.gate = gate;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        context.register(new RouteFilter(template(resource)), Priorities.AUTHENTICATION - 1);
        if (!method.isAnnotationPresent(Anonymous.class)) {
            context.register(filter(method.getAnnotation(Allowed.class)), Priorities.AUTHENTICATION);
        }
    }

    private static String template(ResourceInfo resource) {
        return Stream.of(resource.getResourceClass().getAnnotation(Path.class), resource.getResourceMethod().getAnnotation(Path.class))
                .filter(Objects::nonNull)
                .map(Path::value)
                .collect(Collectors.joining());
    }

    private BearerFilter filter(Allowed allowed) {
        return allowed == null
                ? new BearerFilter(gate, List.of(Role.values()), true)
                : new BearerFilter(gate, List.of(allowed.value()), allowed.perPolicy());
    }
}

package io.collateralpolicy.rest.page;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.rest.front.Address;
import io.collateralpolicy.rest.front.Answering;
import io.collateralpolicy.rest.front.ErrorPage;
import io.collateralpolicy.rest.front.FrontDoor;
import io.collateralpolicy.rest.front.RequestObserver;
import io.collateralpolicy.rest.http.Gate;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The pages and where each stands. */
public final class Pages {

    private final FrontDoor door;
    private final Map<String, Answering> addresses;
    private final Optional<URI> provider;

    /**
     * What is shown without a token.
     *
     * @param health   how the server is
     * @param provider where people sign in; no host but this one and it is asked by the admin web
     */
    public record Open(Health health, Optional<URI> provider) {}

    /**
     * @param gate     lets in who may read what is guarded
     * @param open     what everybody may see
     * @param scrape   the measurements in the text format of Prometheus, for {@code auditor} and {@code admin}
     * @param observer is told of every request
     */
    public Pages(Gate gate, Open open, Supplier<String> scrape, RequestObserver observer) {
        this.provider = open.provider();
        this.door = new FrontDoor(observer);
        this.addresses = Map.of(
                "", new Home(),
                "/", (request, response) -> nothing(),
                "/error", new ErrorPage(),
                "/problems/*", Page.open(new ProblemPages()),
                "/health/*", Page.open(open.health()),
                "/metrics", Page.guarded(path -> measurements(scrape), gate, Role.AUDITOR, Role.ADMIN),
                "/openapi", Page.guarded(new Contract(), gate, Role.values()));
    }

    /** Before the container takes its first request. */
    public void addTo(ServletContext container) {
        container.addFilter("door", door).addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        addresses.forEach((address, answering) -> add(container, address, answering));
        add(container, AdminFiles.ROOT + "*", new AdminPages(AdminFiles.in(container), provider));
    }

    private static void add(ServletContext container, String address, Answering answering) {
        container.addServlet("at " + address, new Address(answering)).addMapping(address);
    }

    /** In place of the container's own file service, which would answer in HTML. */
    private static void nothing() {
        throw Content.nothingHere();
    }

    private static Said measurements(Supplier<String> scrape) {
        return Said.ok("text/plain;version=0.0.4", scrape.get());
    }
}

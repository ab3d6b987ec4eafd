package io.collateralpolicy.rest;

import io.collateralpolicy.rest.page.Pages;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The resources and what every request passes, as the wiring made them. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {

    /**
     * The objects of the door.
     *
     * @param instances resources and providers; one of each serves all requests
     * @param pages     what stands beside the interface
     */
    public record Parts(Set<Object> instances, Pages pages) {}

    /** Deprecated in favour of scanning, which would cost start-up time and hide what there is. */
    @Override
    @SuppressWarnings("deprecation")
    public Set<Object> getSingletons() {
        return CDI.current().select(Parts.class).get().instances();
    }
}

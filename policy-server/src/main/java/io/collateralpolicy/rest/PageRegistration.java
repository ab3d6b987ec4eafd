package io.collateralpolicy.rest;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Hands the pages, as the wiring made them, to the container. */
public final class PageRegistration implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        CDI.current().select(RestApplication.Parts.class).get().pages().addTo(event.getServletContext());
    }
}

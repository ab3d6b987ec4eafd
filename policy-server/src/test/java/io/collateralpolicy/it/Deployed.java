package io.collateralpolicy.it;

import java.io.File;
import java.time.Duration;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as it was built, and the moment from which it decides. */
final class Deployed {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Deployed() {}

    static WebArchive war() {
        return ShrinkWrap.create(ZipImporter.class, "policy-server.war")
                .importFrom(new File(System.getProperty("it.war")))
                .as(WebArchive.class);
    }

    /** Rules are compiled after the application has started. */
    static void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (PolicyServerClient.anonymous().get("/health/ready").status() != 200) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the server is not ready after " + PATIENCE);
            }
            Thread.sleep(500);
        }
    }
}

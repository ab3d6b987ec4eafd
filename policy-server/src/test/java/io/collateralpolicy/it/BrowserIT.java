package io.collateralpolicy.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person's way through the pages of the built server, by role and label, and axe on every page. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BrowserIT {

    private static final Path PAGES = Path.of("..", "admin-web");
    private static final Path LOG = Path.of("target", "browser.log");
    private static final long MINUTES_MAX = 25;

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployed.war();
    }

    @Test
    void thePagesLeadThroughADecisionAndAreAccessible() throws IOException, InterruptedException {
        String chromium = System.getProperty("it.chromium");
        if (!Files.isExecutable(Path.of(chromium))) {
            abort("browser run SKIPPED: there is no " + chromium + "; install chromium or give -Dit.chromium=PATH");
        }
        Deployed.awaitReady();
        MockOAuth2Server provider = new MockOAuth2Server(OAuth2Config.Companion.fromJson("{\"interactiveLogin\": true}"));
        provider.start(Integer.getInteger("it.provider.port"));

        Process run = node(chromium).start();
        boolean ended = run.waitFor(MINUTES_MAX, TimeUnit.MINUTES);
        run.destroy();
        provider.shutdown();

        assertThat(ended).as("the browser run ends in " + MINUTES_MAX + " minutes").isTrue();
        assertThat(run.exitValue()).as(Files.readString(LOG)).isZero();
        assertThat(Files.readString(LOG)).contains("e2e: all held");
    }

    private static ProcessBuilder node(String chromium) {
        ProcessBuilder node = new ProcessBuilder("node", "e2e/run.mjs")
                .directory(PAGES.toFile())
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile());
        node.environment().put("BASE_URL", "http://localhost:" + System.getProperty("it.http.port"));
        node.environment().put("DEMO_PASSWORD", System.getProperty("it.password"));
        node.environment().put("CHROMIUM", chromium);
        node.environment().put("PROVIDER", "interactive");
        node.environment().put("SCREENS", System.getProperty("it.screens"));
        return node;
    }
}

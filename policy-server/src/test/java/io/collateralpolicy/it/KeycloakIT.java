package io.collateralpolicy.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Issuer;
import io.collateralpolicy.access.ProviderKeys;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.access.TokenRules;
import io.collateralpolicy.access.TokenVerifier;
import io.collateralpolicy.problem.ProblemException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A Keycloak with the realm that {@code docs/operations.md} shows; it runs where {@code -Pkeycloak} brought one. */
@EnabledIfSystemProperty(named = "it.keycloak", matches = ".+")
class KeycloakIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path REALM = Path.of("src/test/keycloak/risk-realm.json");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String SECRET = "of%20this%20test%20only";

    private static Process keycloak;
    private static String issuer;

    @BeforeAll
    static void start() throws IOException {
        Path home = Path.of(System.getProperty("it.keycloak"));
        Files.createDirectories(home.resolve("data/import"));
        Files.write(home.resolve("data/import/risk-realm.json"), Files.readAllBytes(REALM));
        home.resolve("bin/kc.sh").toFile().setExecutable(true);
        int port = freePort();
        issuer = "http://localhost:" + port + "/realms/risk";
        ProcessBuilder command = new ProcessBuilder(
                home.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm", "--cache=local", "--http-port=" + port);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        keycloak = command.redirectErrorStream(true)
                .redirectOutput(home.resolve("console.log").toFile())
                .start();
        awaitReady();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        keycloak.descendants().forEach(ProcessHandle::destroy);
        keycloak.destroy();
        keycloak.waitFor(1, TimeUnit.MINUTES);
    }

    @Test
    void aBackendComesWithClientCredentials() throws Exception {
        Caller caller = verified("grant_type=client_credentials&client_id=lending-backend&client_secret=" + SECRET);

        assertThat(caller.grantNames()).containsExactly("backend");
        assertThat(caller.subject()).startsWith(issuer + "#");
        assertThat(caller.name()).isEqualTo("service-account-lending-backend");
    }

    @Test
    void aPersonMayWhatItsRealmRolesSay() throws Exception {
        Caller caller = verified("grant_type=password&client_id=policy-tools&username=ada&password=" + SECRET);

        assertThat(caller.mayAct(Role.POLICY_AUTHOR, "standard")).isTrue();
        assertThat(caller.mayAct(Role.POLICY_AUTHOR, "comet")).isFalse();
        assertThat(caller.name()).isEqualTo("ada");
        assertThat(caller.subject()).doesNotContain("ada");
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() throws Exception {
        String token = token("grant_type=password&client_id=admin-cli&username=ada&password=" + SECRET);

        assertThatThrownBy(() -> verifier().verified(token)).isInstanceOf(ProblemException.class);
    }

    private static Caller verified(String form) throws Exception {
        return verifier().verified(token(form));
    }

    private static TokenVerifier verifier() {
        TokenRules rules = new TokenRules(issuer, "collateral-policy");
        Clock clock = Clock.systemUTC();
        return new TokenVerifier(
                List.of(Issuer.provider(rules, ProviderKeys.of(issuer, Optional.empty(), clock))), clock);
    }

    private static String token(String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSONObjectUtils.getString(JSONObjectUtils.parse(answer.body()), "access_token");
    }

    private static void awaitReady() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!keycloak.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Keycloak does not get ready: see console.log beside it");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static boolean isReady() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(issuer)).timeout(Duration.ofSeconds(5)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

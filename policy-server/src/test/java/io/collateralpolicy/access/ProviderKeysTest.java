package io.collateralpolicy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.collateralpolicy.decision.MovedClock;
import io.collateralpolicy.problem.ProblemException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider that changes its keys, moves them, lies and fails. */
class ProviderKeysTest {

    private static final Duration TOKEN_LIFETIME = Duration.ofHours(8);
    private static final Duration BOUND = Duration.ofMinutes(2);

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-22T14:00:00Z"));
    private final ECKey first = key();
    private final ECKey second = key();
    private HttpServer provider;
    private JWKSet published = new JWKSet(first.toPublicJWK());
    private int status = 200;
    private int reads;
    private String announced;
    private TokenVerifier verifier;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        announced = issuer();
        provider.createContext("/.well-known/openid-configuration", exchange ->
                answer(exchange, "{\"issuer\":\"" + announced + "\",\"jwks_uri\":\"" + issuer() + "/keys\"}"));
        provider.createContext("/keys", exchange -> {
            reads++;
            answer(exchange, published.toString());
        });
        provider.start();
        verifier = new TokenVerifier(
                List.of(Issuer.provider(rules(), ProviderKeys.of(issuer(), Optional.empty(), clock))), clock);
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void aNewKeyIsAcceptedWhenItIsFirstSeen() {
        verify(token(first));
        published = new JWKSet(List.of(first.toPublicJWK(), second.toPublicJWK()));

        verify(token(second));
        verify(token(first));
    }

    @Test
    void aWithdrawnKeyIsRefusedWithinTwoMinutesEvenForATokenThatWasAccepted() {
        String token = token(first);
        verify(token);
        published = new JWKSet(second.toPublicJWK());

        clock.move(BOUND.dividedBy(2).minusSeconds(1));
        verify(token);
        clock.move(BOUND.dividedBy(2).plusSeconds(2));

        assertRefused(() -> verify(token));
        verify(token(second));
    }

    @Test
    void tokensOfInventedKeysCostTheProviderTwoReadsInHalfAMinute() {
        verify(token(first));
        int before = reads;

        for (int i = 0; i < 50; i++) {
            String invented = token(key());
            assertRefused(() -> verify(invented));
        }

        assertThat(reads - before).isLessThanOrEqualTo(2);
        verify(token(first));
    }

    @Test
    void aProviderThatFailsIsTrustedAsItWasForAnHourAndNoLonger() {
        verify(token(first));
        status = 500;

        clock.move(ProviderKeys.KEPT_IN_OUTAGE.minusSeconds(1));
        verify(token(first));
        clock.move(Duration.ofMinutes(5));
        assertRefused(() -> verify(token(first)));
        status = 200;
        clock.move(Duration.ofMinutes(1));
        verify(token(first));
    }

    @Test
    void aServerStartsBeforeItsProvider() {
        status = 503;
        assertRefused(() -> verify(token(first)));
        status = 200;
        clock.move(Duration.ofMinutes(1));

        verify(token(first));
    }

    @Test
    void theDocumentOfAnotherIssuerIsNotFollowed() {
        announced = "https://attacker.example";

        assertRefused(() -> verify(token(first)));
        assertThat(reads).isZero();
    }

    private Caller verify(String token) {
        return verifier.verified(token);
    }

    private static void assertRefused(ThrowingCallable verification) {
        assertThatThrownBy(verification).isInstanceOf(ProblemException.class);
    }

    private String token(ECKey key) {
        return new Tokens(key, rules(), TOKEN_LIFETIME, clock).issue("backend", List.of(Role.BACKEND)).accessToken();
    }

    private TokenRules rules() {
        return new TokenRules(issuer(), "collateral-policy");
    }

    private String issuer() {
        return "http://localhost:" + provider.getAddress().getPort();
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

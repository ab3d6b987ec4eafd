package io.collateralpolicy.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.collateralpolicy.decision.MovedClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens that an OpenID Connect provider really issues, found by its discovery document. */
class IdentityProviderTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final MockOAuth2Server provider = new MockOAuth2Server();
    private final MovedClock clock = new MovedClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    private TokenVerifier verifier;

    @BeforeEach
    void start() throws Exception {
        provider.start();
        verifier = verifier("risk");
    }

    @AfterEach
    void stop() {
        provider.shutdown();
    }

    @Test
    void aBackendComesWithClientCredentials() throws Exception {
        provider.enqueueCallback(saying("lending-backend", Map.of("groups", List.of("backend:standard", "users"))));

        Caller caller = verifier.verified(token(
                "risk", "grant_type=client_credentials&client_id=lending-backend&client_secret=secret&scope=policy"));

        assertThat(caller.subject()).isEqualTo(issuer("risk") + "#lending-backend");
        assertThat(caller.mayAct(Role.BACKEND, "standard")).isTrue();
        assertThat(caller.grantNames()).containsExactly("backend:standard");
    }

    @Test
    void aPersonComesWithTheCodeOfASignIn() throws Exception {
        provider.enqueueCallback(saying(
                "f81d4fae", Map.of("groups", List.of("policy-approver"), "preferred_username", "ada")));

        Caller caller = verifier.verified(token("risk", "grant_type=authorization_code&client_id=admin-web&client_secret=s"
                + "&redirect_uri=http%3A%2F%2Flocalhost%2Fadmin%2F&code=" + code()));

        assertThat(caller.name()).isEqualTo("ada");
        assertThat(caller.subject()).endsWith("/risk#f81d4fae").doesNotContain("ada");
    }

    /** A provider may give a name to somebody else one day; who signed must not change with it. */
    @Test
    void whoTakesOverANameIsSomebodyElseAndWhoChangesItsNameIsTheSame() {
        Caller ada = verifier.verified(issued("risk", "f81d4fae", "ada"));
        Caller another = verifier.verified(issued("risk", "0b1e77aa", "ada"));
        Caller renamed = verifier.verified(issued("risk", "f81d4fae", "ada.lovelace"));

        assertThat(another.subject()).isNotEqualTo(ada.subject());
        assertThat(renamed.subject()).isEqualTo(ada.subject());
    }

    @Test
    void theSameSubjectOfAnotherIssuerIsSomebodyElse() throws Exception {
        TokenVerifier other = verifier("elsewhere");

        assertThat(other.verified(issued("elsewhere", "f81d4fae", "ada")).subject())
                .isNotEqualTo(verifier.verified(issued("risk", "f81d4fae", "ada")).subject());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> verifier.verified(issued("elsewhere", "f81d4fae", "ada")))
                .hasMessageContaining("sign in again");
    }

    private TokenVerifier verifier(String name) {
        TokenRules rules = new TokenRules(issuer(name), "collateral-policy");
        return new TokenVerifier(
                List.of(Issuer.provider(rules, ProviderKeys.of(issuer(name), Optional.empty(), clock))), clock);
    }

    private String issuer(String name) {
        return provider.issuerUrl(name).toString();
    }

    private String issued(String issuer, String subject, String name) {
        return provider.issueToken(issuer, "client", saying(subject, Map.of("preferred_username", name))).serialize();
    }

    private static DefaultOAuth2TokenCallback saying(String subject, Map<String, Object> claims) {
        return new DefaultOAuth2TokenCallback(
                "risk", subject, "JWT", List.of("collateral-policy"), claims, 3600);
    }

    private String token(String issuer, String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(provider.tokenEndpointUrl(issuer).uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        String answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return JSONObjectUtils.getString(JSONObjectUtils.parse(answer), "access_token");
    }

    private String code() throws Exception {
        URI authorize = URI.create(provider.authorizationEndpointUrl("risk") + "?response_type=code&client_id=admin-web"
                + "&scope=openid&state=x&nonce=y&redirect_uri=http%3A%2F%2Flocalhost%2Fadmin%2F");
        HttpResponse<String> answer =
                HTTP.send(HttpRequest.newBuilder(authorize).build(), HttpResponse.BodyHandlers.ofString());
        Matcher code = Pattern.compile("code=([^&]+)").matcher(answer.headers().firstValue("Location").orElse(""));
        assertThat(code.find()).as(answer.body()).isTrue();
        return code.group(1);
    }
}

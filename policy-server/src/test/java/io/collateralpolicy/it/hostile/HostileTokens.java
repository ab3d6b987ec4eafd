package io.collateralpolicy.it.hostile;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.collateralpolicy.it.PolicyServerClient;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/** Tokens that say they are of the identity provider that the server under test trusts, and a few that are. */
public final class HostileTokens implements AutoCloseable {

    private static final String PREFIX = "token: ";
    private static final String AUDIENCE = "collateral-policy";
    private static final Duration HOUR = Duration.ofHours(1);

    private final MockOAuth2Server provider = new MockOAuth2Server();
    private final Map<String, Supplier<Optional<String>>> byName = new HashMap<>();
    private final Map<String, String> ofUsers;
    private final RSAKey published;
    private final RSAKey stolen;

    /** @param users local users that sign in */
    public HostileTokens(List<String> users) throws IOException, ParseException, JOSEException {
        provider.start(Integer.getInteger("it.provider.port"));
        this.published = JWKSet.load(provider.jwksUrl("risk").url()).getKeys().get(0).toRSAKey();
        this.stolen = new RSAKeyGenerator(2048).keyID(published.getKeyID()).generate();
        this.ofUsers = users.stream().collect(Collectors.toMap(user -> user, PolicyServerClient::token));
        name();
    }

    /** A local user's, or the one of that name; empty for none. */
    Optional<String> of(String who) {
        return who.startsWith(PREFIX)
                ? byName.get(who.substring(PREFIX.length())).get()
                : Optional.ofNullable(ofUsers.get(who));
    }

    /** All that must not be found in a log. */
    List<String> secrets() {
        return List.copyOf(ofUsers.values());
    }

    /** A token that the provider issues with these groups. */
    public String issued(String... groups) {
        return issued("risk", List.of(AUDIENCE), HOUR, Map.of("groups", List.of(groups)));
    }

    private void name() {
        byName.put("no token", Optional::empty);
        put("alg none", () -> new PlainJWT(claims().build()).serialize());
        put("hs256 with the public key", this::confused);
        put("expired", () -> issued("risk", List.of(AUDIENCE), HOUR.negated(), Map.of("groups", List.of("backend"))));
        put("not yet valid", () -> issued("risk", List.of(AUDIENCE), HOUR.multipliedBy(3), Map.of(
                "groups", List.of("backend"), "nbf", Instant.now().plus(HOUR).getEpochSecond())));
        put("of another issuer", () -> issued("elsewhere", List.of(AUDIENCE), HOUR, Map.of("groups", List.of("backend"))));
        put("of another audience", () -> issued("risk", List.of("ledger"), HOUR, Map.of("groups", List.of("backend"))));
        put("without a subject", () -> signed(header(published.getKeyID()), claims().subject(null).build()));
        put("huge", () -> issued("risk", List.of(AUDIENCE), HOUR, Map.of("groups", List.of("backend", "x".repeat(9_000)))));
        put("signed by another key under the same key id", () -> signed(header(published.getKeyID()), claims().build()));
        put("key id with SQL", () -> signed(header("x' OR '1'='1"), claims().build()));
        put("key id with a path", () -> signed(header("../../../../dev/null"), claims().build()));
        put("own key in its header", () -> signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(stolen.toPublicJWK()).build(), claims().build()));
        put("own key set in its header", () -> signed(
                new JWSHeader.Builder(JWSAlgorithm.RS256).jwkURL(URI.create("http://localhost:1/keys")).build(),
                claims().build()));
        put("signature cut off", () -> issued("backend").replaceFirst("\\.[^.]*$", "."));
        put("payload exchanged", () -> exchanged(issued("users")));
        put("three dots", () -> "...");
        put("no JSON in it", () -> "bm8.bm8.bm8");
        put("groups that are a text", () -> issued("risk", List.of(AUDIENCE), HOUR, Map.of("groups", "backend")));
        put("without a role", this::issued);
        put("backend of another policy", () -> issued("backend:morpho-blue"));
        put("a role that is none", () -> issued("root", "BACKEND", "backend:*"));
    }

    private void put(String name, Supplier<String> token) {
        byName.put(name, () -> Optional.of(token.get()));
    }

    private String issued(String issuer, List<String> audience, Duration lifetime, Map<String, Object> more) {
        return provider.issueToken(issuer, "client", new DefaultOAuth2TokenCallback(
                issuer, "hostile-subject", "JWT", audience, more, lifetime.toSeconds())).serialize();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(provider.issuerUrl("risk").toString())
                .audience(AUDIENCE)
                .subject("hostile-subject")
                .claim("groups", List.of("backend", "admin"))
                .expirationTime(Date.from(Instant.now().plus(HOUR)));
    }

    private static JWSHeader header(String keyId) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(keyId).build();
    }

    private String signed(JWSHeader header, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(stolen));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A verifier that takes the algorithm from the token would take the provider's public key for a shared secret. */
    private String confused() {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(published.getKeyID()).build();
            SignedJWT token = new SignedJWT(header, claims().build());
            token.sign(new MACSigner(published.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String exchanged(String token) {
        String[] parts = token.split("\\.");
        return parts[0] + "." + Base64URL.encode(claims().build().toString()) + "." + parts[2];
    }

    @Override
    public void close() {
        provider.shutdown();
    }
}

package io.collateralpolicy.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Issues MicroProfile JWTs to local users. */
public final class Tokens {

    private final ECKey key;
    private final TokenRules rules;
    private final Duration lifetime;
    private final Clock clock;

    public Tokens(ECKey key, TokenRules rules, Duration lifetime, Clock clock) {
        this.key = key;
        this.rules = rules;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /**
     * A token as it is handed out.
     *
     * @param accessToken the signed token
     * @param caller      whom it speaks for
     */
    public record Issued(String accessToken, Caller caller) {}

    public Issued issue(String subject, Collection<Role> roles) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<String> groups = roles.stream().map(Role::text).toList();
        Caller caller = Caller.of(subject, subject, groups, now.plus(lifetime));
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(rules.issuer())
                .audience(rules.audience())
                .subject(subject)
                .claim("upn", subject)
                .claim("groups", groups)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(caller.expiresAt()))
                .jwtID(UUID.randomUUID().toString())
                .build();
        return new Issued(signed(claims), caller);
    }

    private String signed(JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("a token cannot be signed", e);
        }
        return token.serialize();
    }
}

package io.collateralpolicy.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a bearer token: an asymmetric signature of a key we trust, issuer, audience, expiry. The claims are those of
 * MicroProfile JWT; it is checked here and not by the container, so that a refusal is a problem like any other.
 */
public final class TokenVerifier {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256);

    private final DefaultJWTProcessor<SecurityContext> processor;
    private final VerifiedTokens known;

    public TokenVerifier(JWKSource<SecurityContext> keys, TokenRules rules, Clock clock) {
        this.processor = new DefaultJWTProcessor<>();
        this.known = new VerifiedTokens(clock);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier(claimsVerifier(rules, clock));
    }

    /** @throws ProblemException {@code unauthenticated}; the reason stays general, an attacker learns nothing */
    public Caller verified(String token) {
        return known.caller(token, this::checked);
    }

    private Caller checked(String token) {
        try {
            return caller(processor.process(token, null));
        } catch (ParseException | BadJOSEException e) {
            throw refused("the bearer token is expired, forged or for somebody else: sign in again");
        } catch (JOSEException e) {
            throw refused("the bearer token cannot be checked now: the issuer's keys cannot be read");
        }
    }

    private static Caller caller(JWTClaimsSet claims) throws ParseException {
        String subject = Optional.ofNullable(claims.getStringClaim("upn")).orElse(claims.getSubject());
        List<String> groups = Optional.ofNullable(claims.getStringListClaim("groups")).orElse(List.of());
        return Caller.of(subject, subject, groups, claims.getExpirationTime().toInstant());
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(ProblemType.UNAUTHENTICATED, detail);
    }

    private static DefaultJWTClaimsVerifier<SecurityContext> claimsVerifier(TokenRules rules, Clock clock) {
        JWTClaimsSet exact = new JWTClaimsSet.Builder().issuer(rules.issuer()).build();
        return new DefaultJWTClaimsVerifier<>(rules.audience(), exact, Set.of("sub", "exp")) {
            @Override
            protected Date currentTime() {
                return Date.from(clock.instant());
            }
        };
    }
}

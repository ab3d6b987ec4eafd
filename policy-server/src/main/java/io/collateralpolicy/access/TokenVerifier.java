package io.collateralpolicy.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks a bearer token: an asymmetric signature of a key of its issuer, audience, expiry. The claims are those of
 * MicroProfile JWT; it is checked here and not by the container, so that a refusal is a problem like any other.
 */
public final class TokenVerifier {

    /** Characters of a token; a longer one is not looked at. */
    static final int LENGTH_MAX = 8_192;

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256, JWSAlgorithm.PS256);
    private static final Pattern SUBJECT = Pattern.compile("[!-~]{1,200}");

    private final Map<String, Trusted> issuers;
    private final VerifiedTokens known;

    private record Trusted(Issuer issuer, DefaultJWTProcessor<SecurityContext> processor) {}

    /** @param issuers whose tokens are believed, each by its own keys only */
    public TokenVerifier(List<Issuer> issuers, Clock clock) {
        this.issuers = issuers.stream()
                .map(issuer -> new Trusted(issuer, processor(issuer, clock)))
                .collect(Collectors.toUnmodifiableMap(trusted -> trusted.issuer.rules().issuer(), Function.identity()));
        this.known = new VerifiedTokens(clock);
    }

    /** @throws ProblemException {@code unauthenticated}; the reason stays general, an attacker learns nothing */
    public Caller verified(String token) {
        if (token.length() > LENGTH_MAX) {
            throw refused("the bearer token has over " + LENGTH_MAX + " characters: sign in again");
        }
        return known.caller(token, this::checked);
    }

    private Caller checked(String token) {
        try {
            SignedJWT parsed = SignedJWT.parse(token);
            Trusted trusted = Optional.ofNullable(parsed.getJWTClaimsSet().getIssuer()).map(issuers::get)
                    .orElseThrow(() -> new BadJOSEException("of no issuer that is trusted"));
            return caller(trusted.issuer, trusted.processor.process(parsed, null));
        } catch (ParseException | BadJOSEException e) {
            throw refused("the bearer token is expired, forged or for somebody else: sign in again");
        } catch (JOSEException e) {
            throw refused("the bearer token cannot be checked now: the issuer's keys cannot be read");
        }
    }

    /** Who it is and what is recorded of it comes from {@code sub}; what people call it may change. */
    private static Caller caller(Issuer issuer, JWTClaimsSet claims) throws ParseException, BadJOSEException {
        String subject = issuer.subject().apply(claims.getSubject());
        if (!SUBJECT.matcher(subject).matches()) {
            throw new BadJOSEException("a subject that cannot be recorded");
        }
        List<String> groups = Optional.ofNullable(claims.getStringListClaim("groups")).orElse(List.of());
        return Caller.of(subject, name(claims), groups, claims.getExpirationTime().toInstant());
    }

    private static String name(JWTClaimsSet claims) {
        return Stream.of("preferred_username", "upn", "name", "sub")
                .map(claims::getClaim)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(ProblemType.UNAUTHENTICATED, detail);
    }

    private static DefaultJWTProcessor<SecurityContext> processor(Issuer issuer, Clock clock) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, issuer.keys()));
        processor.setJWTClaimsSetVerifier(claimsVerifier(issuer.rules(), clock));
        return processor;
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

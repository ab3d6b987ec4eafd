package io.collateralpolicy.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The keys that an identity provider publishes. They are read again after a minute, and at once for a token of a key that
 * is not among them, twice in half a minute at most: so a new key is accepted when it is first seen, tokens of invented
 * keys cost the provider little, and a key that is withdrawn is refused within two minutes (this one, and the minute of
 * {@link VerifiedTokens}). While the provider cannot be reached its last keys are trusted for an hour.
 */
public final class ProviderKeys implements JWKSource<SecurityContext> {

    static final Duration KEPT = Duration.ofMinutes(1);
    static final Duration KEPT_IN_OUTAGE = Duration.ofHours(1);

    private static final Duration BETWEEN_READS = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MILLISECONDS_MAX = 3_000;
    private static final int BYTES_MAX = 200_000;

    private final JWKSetSource<SecurityContext> source;
    private final Clock clock;

    private ProviderKeys(JWKSetSource<SecurityContext> read, Clock clock) {
        this.clock = clock;
        this.source = new CachingJWKSetSource<>(
                new RateLimitedJWKSetSource<>(
                        new OutageTolerantJWKSetSource<>(read, KEPT_IN_OUTAGE.toMillis(), null),
                        BETWEEN_READS.toMillis(),
                        null),
                KEPT.toMillis(),
                PATIENCE.toMillis(),
                null);
    }

    /** @param keys where they are; empty: where the issuer's discovery document says. Nothing is read before a token asks */
    public static ProviderKeys of(String issuer, Optional<URL> keys, Clock clock) {
        ResourceRetriever retriever = new DefaultResourceRetriever(MILLISECONDS_MAX, MILLISECONDS_MAX, BYTES_MAX);
        JWKSetSource<SecurityContext> read = keys
                .<JWKSetSource<SecurityContext>>map(url -> new URLBasedJWKSetSource<>(url, retriever))
                .orElseGet(() -> new AnnouncedKeys(issuer, retriever));
        return new ProviderKeys(read, clock);
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        JWKSet known = source.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), clock.millis(), context);
        List<JWK> keys = selector.select(known);
        return keys.isEmpty() ? selector.select(newer(known, context)) : keys;
    }

    private JWKSet newer(JWKSet known, SecurityContext context) throws KeySourceException {
        return source.getJWKSet(JWKSetCacheRefreshEvaluator.referenceComparison(known), clock.millis(), context);
    }
}

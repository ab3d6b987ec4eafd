package io.collateralpolicy.access;

import io.collateralpolicy.wire.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Who the last tokens speak for, by the digest of the whole token: a backend sends the same one with every request, and
 * checking its signature costs more than deciding. A token is checked anew after a minute, so that a key that its issuer
 * withdraws is not trusted much longer than the key set itself is kept; refusals are not kept.
 */
final class VerifiedTokens {

    static final Duration TRUSTED_FOR = Duration.ofMinutes(1);
    static final int TOKENS_MAX = 1_000;

    private final Clock clock;
    private final Map<String, Known> byDigest = new LinkedHashMap<>();

    private record Known(Caller caller, Instant until) {}

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    /** @param verify asked about a token that is not known, no longer trusted or expired */
    Caller caller(String token, Function<String, Caller> verify) {
        String digest = Digest.sha256(token.getBytes(StandardCharsets.UTF_8));
        Instant now = clock.instant();
        Known known = known(digest);
        if (known != null && now.isBefore(known.until) && now.isBefore(known.caller.expiresAt())) {
            return known.caller;
        }
        Caller caller = verify.apply(token);
        keep(digest, new Known(caller, now.plus(TRUSTED_FOR)));
        return caller;
    }

    private synchronized Known known(String digest) {
        return byDigest.get(digest);
    }

    /** The one kept first makes room. */
    private synchronized void keep(String digest, Known known) {
        byDigest.remove(digest);
        byDigest.put(digest, known);
        if (byDigest.size() > TOKENS_MAX) {
            byDigest.remove(byDigest.keySet().iterator().next());
        }
    }
}

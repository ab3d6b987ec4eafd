package io.collateralpolicy.replay;

import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import io.collateralpolicy.wire.StrictJson;
import java.util.Optional;

/**
 * The stored contents that a decision rested on, without the salts they may be stored behind.
 *
 * @param packageDigest of the package that decided
 * @param request       the body as received
 * @param context       a {@link RecordedContext}
 * @param account       the stored account that the request refers to; empty when it carries its own
 * @param market        the server's market; empty when the request brought one
 */
public record RecordedDecision(
        String packageDigest, byte[] request, byte[] context, Optional<byte[]> account, Optional<byte[]> market) {

    /**
     * The facts as they were.
     *
     * @throws io.collateralpolicy.wire.InvalidJson when a content is not what it must be
     * @throws IllegalArgumentException             when the account or the market stands in none of the contents
     */
    public AssessmentInput input() {
        DecisionRequest asked = StrictJson.read(request, DecisionRequest.class);
        RecordedContext rested = StrictJson.read(context, RecordedContext.class);
        MarketInput used = asked.market().orElseGet(() -> stored(market, "market", MarketInput.class));
        return new AssessmentInput(
                asked,
                asked.account().orElseGet(() -> stored(account, "account", AccountState.class)),
                used,
                asked.market().isPresent() ? MarketSource.CALLER : MarketSource.SERVER,
                rested.asOf(),
                rested.breakers(),
                rested.effectiveFrom(),
                Digest.sha256(CanonicalJson.bytes(StrictJson.readTree(request))),
                Digest.sha256(CanonicalJson.bytes(used)));
    }

    private static <T> T stored(Optional<byte[]> content, String what, Class<T> type) {
        return StrictJson.read(
                content.orElseThrow(() -> new IllegalArgumentException("the " + what + " of the decision is missing")),
                type);
    }
}

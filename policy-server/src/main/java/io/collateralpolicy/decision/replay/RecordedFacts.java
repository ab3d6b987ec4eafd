package io.collateralpolicy.decision.replay;

import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.book.terms.AgreedTerms;
import io.collateralpolicy.decision.Context;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import io.collateralpolicy.wire.StrictJson;
import java.util.Optional;

/** What a recorded decision rested on, out of the contents that its entry names. */
public final class RecordedFacts {

    private final Decisions decisions;

    public RecordedFacts(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @throws IllegalStateException when a content is not stored, or has another digest */
    public AssessmentInput of(Decisions.Recorded recorded) {
        byte[] body = decisions.request(recorded);
        DecisionRequest request = StrictJson.read(body, DecisionRequest.class);
        Context context = StrictJson.read(decisions.content(recorded.contextDigest()), Context.class);
        AccountState account = request.account().orElseGet(() -> stored(context.accountDigest(), AccountState.class));
        MarketInput market = request.market().orElseGet(() -> stored(context.marketDigest(), MarketInput.class));
        return new AssessmentInput(
                request,
                account,
                market,
                request.market().isPresent() ? MarketSource.CALLER : MarketSource.SERVER,
                context.asOf(),
                context.breakers(),
                context.effectiveFrom(),
                Digest.sha256(CanonicalJson.bytes(StrictJson.readTree(body))),
                Digest.sha256(CanonicalJson.bytes(market)));
    }

    /** What was negotiated for the account and held. */
    public Optional<AgreedTerms> terms(Decisions.Recorded recorded) {
        return StrictJson.read(decisions.content(recorded.contextDigest()), Context.class).agreedTerms();
    }

    private <T> T stored(Optional<String> digest, Class<T> type) {
        return StrictJson.read(decisions.content(digest.orElseThrow()), type);
    }
}

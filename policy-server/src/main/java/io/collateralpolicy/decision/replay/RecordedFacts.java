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

    /**
     * What the decision was given.
     *
     * @throws io.collateralpolicy.problem.ProblemException {@code contents-gone} when it was erased or expired
     * @throws IllegalStateException when a content is not stored though it should be, or has another digest
     */
    public AssessmentInput of(Decisions.Recorded recorded) {
        byte[] body = decisions.request(recorded);
        DecisionRequest request = StrictJson.read(body, DecisionRequest.class);
        Context context = decisions.context(recorded);
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

    /** By which a snapshot of the account is found, where the request referred to a stored one. */
    public Optional<String> accountDigest(Decisions.Recorded recorded) {
        return decisions.context(recorded).accountDigest();
    }

    /** What was negotiated for the account and held. */
    public Optional<AgreedTerms> terms(Decisions.Recorded recorded) {
        return decisions.context(recorded).agreedTerms();
    }

    private <T> T stored(Optional<String> digest, Class<T> type) {
        return StrictJson.read(decisions.content(digest.orElseThrow()), type);
    }
}

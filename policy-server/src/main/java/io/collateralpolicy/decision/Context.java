package io.collateralpolicy.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.audit.Payload;
import io.collateralpolicy.book.terms.AgreedTerms;
import io.collateralpolicy.wire.CanonicalJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a decision rests on beside its request and its package, as it is stored: what the request carries is not said
 * again, and account and market stand here by their digests, so that each state is stored once.
 *
 * @param accountDigest of the account behind its salt, when the request only refers to it
 * @param marketDigest  of the market, when it is the server's
 * @param asOf          the instant the facts hold at
 * @param breakers      as they stood
 * @param effectiveFrom since when the package is active
 * @param agreedTerms   what was negotiated for the account and held
 */
public record Context(
        Optional<String> accountDigest,
        Optional<String> marketDigest,
        Instant asOf,
        List<BreakerUsed> breakers,
        Instant effectiveFrom,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<AgreedTerms> agreedTerms) {

    static Context of(AssessmentInput input, Optional<String> accountDigest, Optional<AgreedTerms> agreed) {
        boolean observed = input.marketSource() == MarketSource.SERVER;
        return new Context(
                accountDigest,
                observed ? Optional.of(input.marketDigest()) : Optional.empty(),
                input.asOf(),
                input.breakers(),
                input.effectiveFrom(),
                agreed);
    }

    byte[] bytes() {
        return CanonicalJson.bytes(this);
    }

    /** The market that this names by its digest. */
    Optional<Payload> market(MarketInput market) {
        return marketDigest.map(digest -> Payload.of(CanonicalJson.bytes(market)));
    }
}

package io.collateralpolicy.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.audit.Payload;
import io.collateralpolicy.book.terms.AgreedTerms;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a decision rests on beside its request and its package, as it is stored: what the request carries is not said
 * again, and account and market stand here by their digests, so that each state is stored once.
 *
 * @param accountDigest of the account, when the request only refers to it
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

    static Context of(AssessmentInput input, Optional<AgreedTerms> agreed) {
        boolean referred = input.request().account().isEmpty();
        boolean observed = input.marketSource() == MarketSource.SERVER;
        return new Context(
                referred ? Optional.of(Digest.sha256(CanonicalJson.bytes(input.account()))) : Optional.empty(),
                observed ? Optional.of(input.marketDigest()) : Optional.empty(),
                input.asOf(),
                input.breakers(),
                input.effectiveFrom(),
                agreed);
    }

    byte[] bytes() {
        return CanonicalJson.bytes(this);
    }

    /** The states that this names by their digests. */
    List<Payload> states(AccountState account, MarketInput market) {
        List<Payload> states = new ArrayList<>();
        accountDigest.ifPresent(digest -> states.add(Payload.of(CanonicalJson.bytes(account))));
        marketDigest.ifPresent(digest -> states.add(Payload.of(CanonicalJson.bytes(market))));
        return states;
    }
}

package io.collateralpolicy.assessment.basis;

import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.DecisionRequest;
import java.time.Instant;
import java.util.List;

/**
 * Everything a decision depends on besides the policy.
 *
 * @param request       as received
 * @param account       carried in the request or found in a book
 * @param market        carried in the request or the server's
 * @param marketSource  whose market it is
 * @param asOf          the instant the facts hold at
 * @param breakers      the state of every breaker known, by id
 * @param effectiveFrom since when the package is active
 * @param inputDigest   of the request's canonical bytes
 * @param marketDigest  of the market's canonical bytes
 */
public record AssessmentInput(
        DecisionRequest request,
        AccountState account,
        MarketInput market,
        MarketSource marketSource,
        Instant asOf,
        List<BreakerUsed> breakers,
        Instant effectiveFrom,
        String inputDigest,
        String marketDigest) {

    public AssessmentInput {
        breakers = List.copyOf(breakers);
    }
}

package io.collateralpolicy.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.assessment.answer.Evidence.NegotiatedUsed;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.DecisionRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A recorded decision with everything that it rested on.
 *
 * @param decisionId    its name
 * @param request       as received
 * @param account       as it was
 * @param market        as it was
 * @param marketSource  whose
 * @param asOf          the instant the facts hold at
 * @param breakers      as they stood
 * @param effectiveFrom since when its package was in force
 * @param terms         what was negotiated for the account, and held
 */
public record PastDecision(
        String decisionId,
        DecisionRequest request,
        AccountState account,
        MarketInput market,
        MarketSource marketSource,
        Instant asOf,
        List<BreakerUsed> breakers,
        Instant effectiveFrom,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<NegotiatedUsed> terms) {

    private static final String DIGEST = "sha256:" + "0".repeat(64);

    public PastDecision {
        breakers = breakers == null ? List.of() : List.copyOf(breakers);
    }

    /** Of an assessment that was made. */
    public static PastDecision of(String decisionId, AssessmentInput input, Optional<NegotiatedUsed> terms) {
        return new PastDecision(decisionId, input.request(), input.account(), input.market(), input.marketSource(),
                input.asOf(), input.breakers(), input.effectiveFrom(), terms);
    }

    /** Digests of what was asked stand in evidence, which is not compared here. */
    public AssessmentInput input() {
        return new AssessmentInput(
                request, account, market, marketSource, asOf, breakers, effectiveFrom, DIGEST, DIGEST);
    }
}

package io.collateralpolicy.impact;

import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.assessment.request.PolicyReference;
import io.collateralpolicy.assessment.request.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What every account is asked under.
 *
 * @param market   prices
 * @param breakers as they stand
 * @param asOf     the instant of both
 */
public record Circumstances(MarketInput market, List<BreakerUsed> breakers, Instant asOf) {

    private static final String DIGEST = "sha256:" + "0".repeat(64);

    public Circumstances {
        breakers = breakers == null ? List.of() : List.copyOf(breakers);
    }

    Circumstances under(Shock shock) {
        return new Circumstances(shock.over(market), breakers, asOf);
    }

    /** The package is in force so long that no threshold is still on its way: what a change comes to is what is shown. */
    AssessmentInput input(String policy, AccountState account) {
        DecisionRequest request = new DecisionRequest(
                Purpose.QUOTE,
                new PolicyReference(policy, Optional.empty()),
                Optional.of(asOf),
                Optional.of(account),
                Optional.empty(),
                List.of(),
                Optional.of(market),
                Optional.empty());
        return new AssessmentInput(
                request, account, market, MarketSource.SERVER, asOf, breakers, Instant.EPOCH, DIGEST, DIGEST);
    }
}

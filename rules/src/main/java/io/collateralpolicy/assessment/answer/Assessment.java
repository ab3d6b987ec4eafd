package io.collateralpolicy.assessment.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.assessment.request.AccountReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was decided: a pure function of request, market, breaker states, package and margin edition.
 *
 * @param outcome          what became of the intents
 * @param valuation        whether everything had a valid price
 * @param marketData       whose prices decided
 * @param asOf             the instant the facts hold at
 * @param validUntil       until when the answer may be acted on: {@code asOf} and the policy's validity
 * @param accountVersion   of the account decided on
 * @param accountReference where the account stands, when it was referred to
 * @param reservation      what the decision holds back for its intents, null when nothing
 * @param policy           the package that decided
 * @param breakers         those whose subject the account touches, by id
 * @param intents          each with its answer
 * @param current          the account as it is
 * @param projected        the account after the intents; absent without
 * @param quantities       results that only some models have
 * @param findings         what the rules and the host said, failed first
 * @param nearestMisses    what would pass, in sentences
 * @param liquidationPlan  how it would be liquidated, null when it is not
 * @param evidence         what it all rests on
 */
public record Assessment(
        Outcome outcome,
        Valuation valuation,
        MarketSource marketData,
        Instant asOf,
        Instant validUntil,
        String accountVersion,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<AccountReference> accountReference,
        Optional<String> reservation,
        PolicyUsed policy,
        List<BreakerUsed> breakers,
        List<IntentAnswer> intents,
        AccountFigures current,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<AccountFigures> projected,
        List<Quantity> quantities,
        List<Finding> findings,
        List<NearestMiss> nearestMisses,
        Optional<LiquidationPlan> liquidationPlan,
        Evidence evidence) {

    /** What became of the intents. */
    public enum Outcome {
        ASSESSED,
        ALLOWED,
        REFUSED
    }

    /** Whether everything had a valid price. */
    public enum Valuation {
        COMPLETE,
        PARTIAL
    }

    /** Whose prices decided. */
    public enum MarketSource {
        SERVER,
        CALLER
    }
}

package io.collateralpolicy.decision.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.explain.FindingChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The request of a decision, asked again of one instant with what was stored until another. Nothing is recorded of it.
 *
 * @param decisionId     the decision
 * @param asOf           the instant the facts hold at
 * @param knownAt        until when something must have been stored to be known
 * @param basis          what was known
 * @param decided        what was decided, by which package
 * @param reconstructed  the same of what is reconstructed
 * @param findings       what the two say differently, rule by rule: {@code decided} is the decision, {@code other} the
 *     reconstruction
 * @param figures        figures and intents that differ, by JSON pointer: {@code recorded} stands in the decision
 * @param otherwise      the whole reconstructed answer
 */
public record Reconstruction(
        String decisionId,
        Instant asOf,
        Instant knownAt,
        Basis basis,
        Counterfactual.Side decided,
        Counterfactual.Side reconstructed,
        List<FindingChange> findings,
        List<JsonDifference> figures,
        Assessment otherwise) {

    /**
     * What was known.
     *
     * @param accountVersion of the account
     * @param accountRecordedAt since when that version was known; absent where the request carries the account
     * @param activation     why the package answers
     * @param quotes         prices that were known
     * @param termsVersion   of negotiated terms that held
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Basis(
            String accountVersion,
            Optional<Instant> accountRecordedAt,
            Known activation,
            List<PriceQuote> quotes,
            Optional<String> termsVersion) {}

    /** An activation, with when it became known. */
    public record Known(String packageDigest, String lane, Instant effectiveFrom, Instant recordedAt) {

        static Known of(Activation activation) {
            return new Known(activation.packageDigest(), activation.lane().name(), activation.effectiveFrom(),
                    activation.recordedAt());
        }
    }
}

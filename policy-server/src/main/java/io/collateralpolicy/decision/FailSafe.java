package io.collateralpolicy.decision;

import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.decision.answer.Answer;
import io.collateralpolicy.fact.IntentAction;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.util.Optional;
import java.util.function.Function;

/**
 * What becomes of a BINDING request while the log cannot be written: 503. Where the operator allows a gap, what only lowers
 * risk is answered as a QUOTE instead: nobody is kept from repaying by a full disk.
 */
public final class FailSafe implements Function<Asked, Answer> {

    private final DecisionMaker maker;
    private final Optional<Gap> gap;

    /** @param gap where answers without an entry are remembered; empty: there are none */
    public FailSafe(DecisionMaker maker, Optional<Gap> gap) {
        this.maker = maker;
        this.gap = gap;
    }

    /** @throws ProblemException {@code audit-unavailable} among those of {@link DecisionMaker#decide} */
    @Override
    public Answer apply(Asked asked) {
        try {
            return maker.decide(asked);
        } catch (ProblemException e) {
            Gap known = gap.filter(any -> e.type() == ProblemType.AUDIT_UNAVAILABLE && onlyLowersRisk(asked.request()))
                    .orElseThrow(() -> e);
            Answer answer = maker.decide(asked.asQuote());
            known.add(answer, asked.inputDigest());
            return answer;
        }
    }

    private static boolean onlyLowersRisk(DecisionRequest request) {
        return !request.intents().isEmpty()
                && request.reservation().isEmpty()
                && request.intents().stream().allMatch(intent ->
                        !intent.action().raisesRisk() && intent.action() != IntentAction.LIQUIDATE);
    }
}

package io.collateralpolicy.impact;

import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Assessment.Outcome;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.request.InconsistentRequest;
import io.collateralpolicy.engine.PolicyConflict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recorded decisions made again under both packages.
 *
 * @param replayed       how many
 * @param same           with the same outcome and the same figures
 * @param figuresChanged with the same outcome and other figures
 * @param outcomeChanged with another outcome, in the order of the decisions
 * @param failed         those that the package before decides and the one after cannot
 */
public record DecisionsReport(
        long replayed, long same, long figuresChanged, List<Changed> outcomeChanged, List<String> failed) {

    private static final int LISTED = 200;

    /** One decision that would be another. */
    public record Changed(String decisionId, Outcome before, Outcome after) {}

    static DecisionsReport of(UnderTerms before, UnderTerms after, List<PastDecision> decisions) {
        long same = 0;
        long figures = 0;
        List<Changed> changed = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (PastDecision decision : decisions) {
            Optional<Assessment> was = assessed(before, decision);
            Optional<Assessment> is = assessed(after, decision);
            if (was.isPresent() && is.isEmpty()) {
                failed.add(decision.decisionId());
            } else if (was.isPresent() && was.get().outcome() != is.get().outcome()) {
                changed.add(new Changed(decision.decisionId(), was.get().outcome(), is.get().outcome()));
            } else if (was.equals(is) || isSame(was.orElseThrow(), is.orElseThrow())) {
                same++;
            } else {
                figures++;
            }
        }
        return new DecisionsReport(decisions.size(), same, figures, listed(changed), listed(failed));
    }

    private static boolean isSame(Assessment was, Assessment is) {
        return was.current().equals(is.current()) && was.projected().equals(is.projected());
    }

    private static Optional<Assessment> assessed(UnderTerms policy, PastDecision decision) {
        try {
            return Optional.of(Assessor.assess(policy.of(decision.terms()), decision.input()));
        } catch (PolicyGap | PolicyConflict | InconsistentRequest e) {
            return Optional.empty();
        }
    }

    private static <T> List<T> listed(List<T> all) {
        return List.copyOf(all.subList(0, Math.min(LISTED, all.size())));
    }
}

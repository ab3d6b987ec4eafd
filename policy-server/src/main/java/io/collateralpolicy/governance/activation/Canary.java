package io.collateralpolicy.governance.activation;

import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.request.InconsistentRequest;
import io.collateralpolicy.engine.PolicyConflict;
import io.collateralpolicy.governance.impact.StoredWorld;
import io.collateralpolicy.impact.PastDecision;
import io.collateralpolicy.impact.UnderTerms;
import io.collateralpolicy.policy.ReadyPolicy;
import java.util.List;

/** The last decisions of a policy, made again under the package that is about to answer. */
final class Canary {

    /** How many. */
    static final int DECISIONS = 200;

    private final StoredWorld world;

    Canary(StoredWorld world) {
        this.world = world;
    }

    /**
     * What one package decides and the other cannot is no decision anybody may be given.
     *
     * @throws FailedActivation with the first decision that fails
     */
    void require(ReadyPolicy before, ReadyPolicy after) {
        UnderTerms then = new UnderTerms(before);
        UnderTerms now = new UnderTerms(after);
        List<PastDecision> past = world.decisions(now.own().name(), DECISIONS);
        for (PastDecision decision : past) {
            String failure = failure(now, decision);
            if (!failure.isEmpty() && failure(then, decision).isEmpty()) {
                throw new FailedActivation("decision `" + decision.decisionId() + "` cannot be made again: " + failure);
            }
        }
    }

    /** Why nothing is decided; empty when something is. */
    private static String failure(UnderTerms policy, PastDecision decision) {
        try {
            Assessor.assess(policy.of(decision.terms()), decision.input());
            return "";
        } catch (PolicyGap | PolicyConflict | InconsistentRequest e) {
            return e.getMessage();
        }
    }
}

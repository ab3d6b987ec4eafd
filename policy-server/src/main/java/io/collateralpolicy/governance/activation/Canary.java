package io.collateralpolicy.governance.activation;

import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.request.InconsistentRequest;
import io.collateralpolicy.engine.PolicyConflict;
import io.collateralpolicy.governance.impact.StoredWorld;
import io.collateralpolicy.impact.PastDecision;
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
    void require(DecidingPolicy before, DecidingPolicy after) {
        List<PastDecision> past = world.decisions(after.name(), DECISIONS);
        for (PastDecision decision : past) {
            String failure = failure(after, decision);
            if (!failure.isEmpty() && failure(before, decision).isEmpty()) {
                throw new FailedActivation("decision `" + decision.decisionId() + "` cannot be made again: " + failure);
            }
        }
    }

    /** Why nothing is decided; empty when something is. */
    private static String failure(DecidingPolicy policy, PastDecision decision) {
        try {
            Assessor.assess(policy, decision.input());
            return "";
        } catch (PolicyGap | PolicyConflict | InconsistentRequest e) {
            return e.getMessage();
        }
    }
}

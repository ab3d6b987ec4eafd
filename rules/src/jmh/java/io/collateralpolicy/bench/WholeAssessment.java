package io.collateralpolicy.bench;

import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Assessment.Outcome;
import io.collateralpolicy.assessment.answer.Assessment.Valuation;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.scenario.ShippedPolicies;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From facts to answer: the engine's whole share of a decision. */
@State(Scope.Benchmark)
public class WholeAssessment {

    private static final Map<Asked, Outcome> OUTCOMES =
            Map.of(Asked.NOTHING, Outcome.ASSESSED, Asked.LITTLE, Outcome.ALLOWED, Asked.TOO_MUCH, Outcome.REFUSED);

    @Param public Asked asked;

    private DecidingPolicy policy;
    private AssessmentInput input;

    @Setup
    public void prepare() {
        policy = DecidingPolicy.of(ShippedPolicies.newest("standard"));
        input = asked.input();
        Assessment answer = assess();
        if (answer.outcome() != OUTCOMES.get(asked) || answer.valuation() != Valuation.COMPLETE) {
            throw new IllegalStateException("`" + asked + "` is `" + answer.outcome() + "`, nothing is measured");
        }
    }

    @Benchmark
    public Assessment assess() {
        return Assessor.assess(policy, input);
    }
}

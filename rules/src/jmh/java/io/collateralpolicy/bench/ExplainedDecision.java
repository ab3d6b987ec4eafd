package io.collateralpolicy.bench;

import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A whole decision with its full explanation, its rules asked in every way; the answers are the same bytes. */
@State(Scope.Benchmark)
public class ExplainedDecision {

    @Param public Way way;

    private final AssessmentInput input = Asked.NOTHING.input();
    private DecidingPolicy policy;

    @Setup
    public void prepare() {
        policy = way.checked(Asked.NOTHING);
    }

    @Benchmark
    public Assessment assess() {
        return Assessor.assess(policy, input);
    }
}

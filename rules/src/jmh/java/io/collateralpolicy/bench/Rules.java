package io.collateralpolicy.bench;

import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.RuleEvaluation;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The rules alone: every question that one decision asks of them, by every way of asking; look-ups in tables included. */
@State(Scope.Benchmark)
public class Rules {

    @Param public Way way;
    @Param({"NOTHING", "LITTLE"}) public Asked asked;

    private List<Question> questions;
    private RuleEvaluation rules;

    @Setup
    public void ask() {
        DecidingPolicy policy = way.checked(asked);
        rules = policy.rules();
        questions = Question.of(policy, asked);
        requireSameChoices(Way.SESSION.checked(asked).rules());
    }

    @Benchmark
    public void rulesOfOneDecision(Blackhole sink) {
        for (Question question : questions) {
            sink.consume(rules.evaluate(question.stage(), question.facts()));
        }
    }

    /** Rule, action, subject, arguments and rows: each choice, in the same order. */
    private void requireSameChoices(RuleEvaluation session) {
        for (Question question : questions) {
            if (!rules.evaluate(question.stage(), question.facts())
                    .equals(session.evaluate(question.stage(), question.facts()))) {
                throw new IllegalStateException("`" + way + "` chooses otherwise in " + question.stage()
                        + ", nothing is measured");
            }
        }
    }
}

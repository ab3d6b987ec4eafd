package io.collateralpolicy.bench;

import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.Fact;
import java.util.ArrayList;
import java.util.List;

/** What one decision asks of the rules of one stage. */
record Question(Stage stage, List<Fact> facts) {

    /** All questions of a decision, in their order. */
    static List<Question> of(DecidingPolicy policy, Asked asked) {
        List<Question> questions = new ArrayList<>();
        Assessor.assess(policy.with((stage, facts) -> {
            questions.add(new Question(stage, List.copyOf(facts)));
            return policy.rules().evaluate(stage, facts);
        }), asked.input());
        return questions;
    }
}

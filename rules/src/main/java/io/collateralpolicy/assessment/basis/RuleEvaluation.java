package io.collateralpolicy.assessment.basis;

import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.Fact;
import java.util.List;

/** Asks the rules of one stage. Two exist, the fast one and the reference; a decision is the same under both. */
@FunctionalInterface
public interface RuleEvaluation {

    /** What the rules say of the facts, in an order that does not depend on theirs. */
    List<Choice> evaluate(Stage stage, List<? extends Fact> facts);
}

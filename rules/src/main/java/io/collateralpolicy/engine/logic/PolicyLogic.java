package io.collateralpolicy.engine.logic;

import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.compile.DroolsPackage;
import io.collateralpolicy.engine.evaluate.BoundRules;
import io.collateralpolicy.engine.evaluate.StageRules;
import io.collateralpolicy.fact.Fact;
import java.util.List;
import java.util.Map;

/**
 * A policy's rules with its numbers: facts in, choices out. A pure function, safe to share between threads.
 *
 * <p>Choices come once each, ordered by rule id, then by the subject's place among the facts, then as the
 * rule makes them. Which choices there are does not depend on the order of the facts.
 */
public final class PolicyLogic {

    private final String logicDigest;
    private final Map<Stage, StageRules> stages;
    private final DroolsPackage compiled;
    private final BoundRules bound;

    PolicyLogic(String logicDigest, Map<Stage, StageRules> stages, DroolsPackage compiled, BoundRules bound) {
        this.logicDigest = logicDigest;
        this.stages = stages;
        this.compiled = compiled;
        this.bound = bound;
    }

    public String logicDigest() {
        return logicDigest;
    }

    /**
     * What the stage's rules say of the facts.
     *
     * @param facts of the stage, each once
     * @throws IllegalArgumentException when a fact is of another stage
     */
    public List<Choice> evaluate(Stage stage, List<? extends Fact> facts) {
        StageRules rules = stages.get(stage);
        return rules == null ? List.of() : bound.directly(rules, facts);
    }

    /**
     * The same from a Drools session: the reference that {@link #evaluate} is held against when a policy is
     * published.
     */
    public List<Choice> evaluateBySession(Stage stage, List<? extends Fact> facts) {
        return stages.containsKey(stage) ? bound.bySession(compiled.base(), stage, facts) : List.of();
    }
}

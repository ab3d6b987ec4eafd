package io.collateralpolicy.explain;

import io.collateralpolicy.assessment.basis.RuleEvaluation;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.Fact;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Asks the rules and keeps what they were shown, stage by stage, in the order of the asking. */
final class FactsSeen implements RuleEvaluation {

    private final RuleEvaluation asked;
    private final Map<Stage, List<List<? extends Fact>>> seen = new EnumMap<>(Stage.class);

    FactsSeen(RuleEvaluation asked) {
        this.asked = asked;
    }

    @Override
    public List<Choice> evaluate(Stage stage, List<? extends Fact> facts) {
        seen.computeIfAbsent(stage, s -> new ArrayList<>()).add(List.copyOf(facts));
        return asked.evaluate(stage, facts);
    }

    /** The facts of the judged state: the second asking where intents make a projected state, else the first. */
    List<? extends Fact> judged(Stage stage, boolean intents) {
        List<List<? extends Fact>> askings = seen.getOrDefault(stage, List.of());
        boolean projected = intents && stage != Stage.MARKET;
        return askings.isEmpty() ? List.of() : askings.get(projected ? 1 : 0);
    }
}

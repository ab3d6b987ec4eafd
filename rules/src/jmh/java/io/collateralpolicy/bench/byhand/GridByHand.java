package io.collateralpolicy.bench.byhand;

import static io.collateralpolicy.bench.byhand.Sentence.constant;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.fact.Position;
import io.collateralpolicy.policy.ReadyPolicy;
import java.util.List;

/** A rule that has a position valued in a grid of scenarios. */
record GridByHand(Sentence model, LookUp multipliers, LookUp scenarios) {

    static GridByHand of(ReadyPolicy policy, String ruleId) {
        return new GridByHand(
                Sentence.of(policy, ruleId, Action.USE_MODEL, constant("SCENARIO_GRID")),
                LookUp.of(policy, ruleId, Action.MARGIN_TERMS_FROM, "grid-multipliers"),
                LookUp.of(policy, ruleId, Action.SCENARIOS_FROM, "scenario-grid"));
    }

    void choose(Position position, List<Choice> choices) {
        choices.add(model.about(position));
        choices.add(multipliers.about(position, multipliers.find(position.underlying())));
        choices.add(scenarios.about(position, scenarios.find(position.underlying())));
    }
}

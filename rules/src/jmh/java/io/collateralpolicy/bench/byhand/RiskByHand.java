package io.collateralpolicy.bench.byhand;

import static io.collateralpolicy.bench.byhand.Sentence.constant;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.fact.Position;
import io.collateralpolicy.policy.ReadyPolicy;
import java.util.List;

/** A rule that margins a position by what may be lost, as the segment's terms measure it. */
record RiskByHand(Sentence model, LookUp terms) {

    static RiskByHand of(ReadyPolicy policy, String ruleId, String model) {
        return new RiskByHand(
                Sentence.of(policy, ruleId, Action.USE_MODEL, constant(model)),
                LookUp.of(policy, ruleId, Action.MARGIN_TERMS_FROM, "risk-terms"));
    }

    void choose(Position position, List<Choice> choices) {
        choices.add(model.about(position));
        choices.add(terms.about(position, terms.find(position.pool())));
    }
}

package io.collateralpolicy.bench.byhand;

import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Facts in a list, and what was said of them so far: a loop for each rule. */
record AtHand(List<? extends Fact> facts, List<Choice> choices) implements Subjects {

    AtHand(List<? extends Fact> facts) {
        this(facts, new ArrayList<>(3 * facts.size()));
    }

    @Override
    public <F extends Fact> void each(Class<F> type, Predicate<F> condition, BiConsumer<F, List<Choice>> rule) {
        for (Fact fact : facts) {
            if (type.isInstance(fact) && condition.test(type.cast(fact))) {
                rule.accept(type.cast(fact), choices);
            }
        }
    }
}

package io.collateralpolicy.bench.byhand;

import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.table.row.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Whom the rules of a stage speak of: facts at hand, or those that a session will be given. */
public interface Subjects {

    /** For each fact of a type that the condition holds for. */
    <F extends Fact> void each(Class<F> type, Predicate<F> condition, BiConsumer<F, List<Choice>> rule);

    /** One sentence with the same arguments for all. */
    default <F extends Fact> void each(Class<F> type, Predicate<F> condition, Sentence sentence) {
        each(type, condition, (fact, choices) -> choices.add(sentence.about(fact)));
    }

    /** One sentence with what is looked up of each. */
    default <F extends Fact> void each(
            Class<F> type, Predicate<F> condition, LookUp lookUp, Function<F, Optional<Row>> row) {
        each(type, condition, (fact, choices) -> choices.add(lookUp.about(fact, row.apply(fact))));
    }
}

package io.collateralpolicy.bench.engines;

import io.collateralpolicy.assessment.basis.RuleEvaluation;
import io.collateralpolicy.bench.byhand.StandardByHand;
import io.collateralpolicy.bench.byhand.Subjects;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatelessSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * The rules written by hand as rules of Evrete: one for each, its condition a predicate over the fact, a stateless session
 * for each question. What it says is put into the order that choices have, for Evrete has none of its own.
 */
public final class EvreteStandard implements RuleEvaluation {

    private static final String CHOICES = "choices";
    private static final String FACT = "$fact";

    private final Map<Stage, Knowledge> knowledge = new EnumMap<>(Stage.class);

    public EvreteStandard(StandardByHand standard) {
        KnowledgeService service = new KnowledgeService();
        for (Stage stage : Stage.values()) {
            RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
            standard.speak(stage, new Told(rules));
            knowledge.put(stage, rules.build());
        }
    }

    @Override
    public List<Choice> evaluate(Stage stage, List<? extends Fact> facts) {
        List<Choice> choices = new ArrayList<>(3 * facts.size());
        StatelessSession session = knowledge.get(stage).newStatelessSession();
        session.set(CHOICES, choices);
        session.insert(facts);
        session.fire();
        choices.sort(order(facts));
        return choices;
    }

    private static Comparator<Choice> order(List<? extends Fact> facts) {
        Map<Fact, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            places.put(facts.get(i), i);
        }
        return Comparator.comparing((Choice c) -> c.rule().ruleId()).thenComparing(c -> places.get(c.subject()));
    }

    /** Each rule becomes one of Evrete's. */
    private record Told(RuleSetBuilder<Knowledge> rules) implements Subjects {

        @Override
        public <F extends Fact> void each(Class<F> type, Predicate<F> condition, BiConsumer<F, List<Choice>> rule) {
            rules.newRule()
                    .forEach(FACT, type)
                    .where((ValuesPredicate) values -> condition.test(type.cast(values.get(0))), FACT)
                    .execute(found -> rule.accept(found.get(FACT), choices(found)));
        }

        private static List<Choice> choices(RhsContext found) {
            return found.getRuntime().get(CHOICES);
        }
    }
}

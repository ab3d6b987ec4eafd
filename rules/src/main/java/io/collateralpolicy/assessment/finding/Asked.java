package io.collateralpolicy.assessment.finding;

import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What was made of the rules' answers about each fact, kept while one decision looks at many states.
 *
 * <p>Where every rule of the stage speaks of one fact alone, an equal fact has the same answer in every state, and is not
 * asked about again. Where a rule looks at several facts, everything is asked anew. Belongs to one decision and thread.
 *
 * @param <A> what is made of the answers about one fact
 */
public final class Asked<A> {

    /** What asking about a fact costs, against looking up what is known of it. */
    private static final long ANEW = 20;

    private final DecidingPolicy policy;
    private final Stage stage;
    private final boolean keeps;
    private final Map<Fact, A> known = new HashMap<>();
    private long work;

    public Asked(DecidingPolicy policy, Stage stage) {
        this.policy = policy;
        this.stage = stage;
        this.keeps = policy.ofOneFact().contains(stage);
    }

    /**
     * The answer about each fact, in the order of the facts.
     *
     * @param made what is made of a fact and the choices about it
     */
    public List<A> about(List<? extends Fact> facts, BiFunction<Fact, Choices, A> made) {
        if (!keeps) {
            known.clear();
        }
        List<A> answers = new ArrayList<>(facts.size());
        List<Fact> asked = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (Fact fact : facts) {
            answers.add(known.get(fact));
            if (answers.get(answers.size() - 1) == null) {
                places.add(answers.size() - 1);
                asked.add(fact);
            }
        }
        work += facts.size() + ANEW * asked.size();
        Map<Fact, Choices> choices = Choices.bySubject(policy.rules().evaluate(stage, asked));
        for (int i = 0; i < asked.size(); i++) {
            A answer = made.apply(asked.get(i), Choices.of(choices, asked.get(i)));
            known.put(asked.get(i), answer);
            answers.set(places.get(i), answer);
        }
        return answers;
    }

    /** What was done so far: a count that depends on the facts alone and not on the machine. */
    public long work() {
        return work;
    }
}

package io.collateralpolicy.assessment.finding;

import io.collateralpolicy.assessment.answer.Finding.State;
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

    /** @param state asked about: the account as it is, is looked at once, and nothing need be kept of it */
    public Asked(DecidingPolicy policy, Stage stage, State state) {
        this.policy = policy;
        this.stage = stage;
        this.keeps = state == State.projected && policy.ofOneFact().contains(stage);
    }

    /**
     * The answer about each fact, in the order of the facts.
     *
     * @param made what is made of a fact and the choices about it
     */
    public List<A> about(List<? extends Fact> facts, BiFunction<Fact, Choices, A> made) {
        return keeps ? unlessKnown(facts, made) : anew(facts, made);
    }

    private List<A> anew(List<? extends Fact> facts, BiFunction<Fact, Choices, A> made) {
        work += facts.size() + ANEW * facts.size();
        Map<Fact, Choices> choices = Choices.bySubject(policy.rules().evaluate(stage, facts));
        List<A> answers = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            answers.add(made.apply(fact, Choices.of(choices, fact)));
        }
        return answers;
    }

    private List<A> unlessKnown(List<? extends Fact> facts, BiFunction<Fact, Choices, A> made) {
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
        work += facts.size() - asked.size();
        List<A> found = anew(asked, made);
        for (int i = 0; i < asked.size(); i++) {
            known.put(asked.get(i), found.get(i));
            answers.set(places.get(i), found.get(i));
        }
        return answers;
    }

    /** What was done so far: a count that depends on the facts alone and not on the machine. */
    public long work() {
        return work;
    }
}

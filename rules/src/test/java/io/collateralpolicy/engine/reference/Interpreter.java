package io.collateralpolicy.engine.reference;

import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.Call;
import io.collateralpolicy.engine.language.Condition;
import io.collateralpolicy.engine.language.Pattern;
import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.table.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Rules read as their language says: every way to bind facts is tried, in the plainest loops there are. */
public final class Interpreter {

    private static final Comparator<Said> ORDER =
            Comparator.comparingInt(Said::subject).thenComparingInt(Said::call).thenComparingInt(Said::other);

    private final RuleSet rules;
    private final Terms terms;

    public Interpreter(RuleSet rules, Numbers numbers) {
        this.rules = rules;
        this.terms = new Terms(numbers);
    }

    /** A call made: places of subject and other fact, which is −1 when there is none, and of the call in its rule. */
    private record Said(int subject, int call, int other) {}

    /** What the stage's rules say of the facts: by rule, subject, call and other fact, each once. */
    public List<Choice> evaluate(Stage stage, List<? extends Fact> facts) {
        List<Choice> choices = new ArrayList<>();
        for (Rule rule : rules.rules(stage)) {
            SortedSet<Said> said = new TreeSet<>(ORDER);
            ways(rule, facts).forEach(way -> say(rule, way, said));
            said.forEach(one -> choices.add(choice(rule, one, facts)));
        }
        return choices;
    }

    private List<Bindings> ways(Rule rule, List<? extends Fact> facts) {
        List<Bindings> ways = List.of(Bindings.none(facts));
        for (Condition condition : rule.conditions()) {
            List<Bindings> further = new ArrayList<>();
            ways.forEach(way -> further.addAll(ways(condition, way)));
            ways = further;
        }
        return ways;
    }

    private List<Bindings> ways(Condition condition, Bindings before) {
        if (condition instanceof Condition.Match match) {
            return matches(match.pattern(), before);
        } else if (condition instanceof Condition.Absent absent) {
            return matches(absent.pattern(), before).isEmpty() ? List.of(before) : List.of();
        } else if (condition instanceof Condition.Present present) {
            return matches(present.pattern(), before).isEmpty() ? List.of() : List.of(before);
        }
        return ((Condition.AnyOf) condition)
                .patterns().stream().flatMap(p -> matches(p, before).stream()).toList();
    }

    private List<Bindings> matches(Pattern pattern, Bindings before) {
        List<Bindings> found = new ArrayList<>();
        for (int place = 0; place < before.facts().size(); place++) {
            Fact fact = before.facts().get(place);
            Bindings bound = before.with(pattern.binding(), place);
            if (pattern.fact().type().isInstance(fact) && terms.holds(pattern.constraint(), fact, bound)) {
                found.add(bound);
            }
        }
        return found;
    }

    private static void say(Rule rule, Bindings way, SortedSet<Said> said) {
        for (int i = 0; i < rule.calls().size(); i++) {
            Call call = rule.calls().get(i);
            Optional<Integer> other = call.otherBinding().map(way::place);
            said.add(new Said(way.place(call.subject()), i, other.orElse(-1)));
        }
    }

    private Choice choice(Rule rule, Said said, List<? extends Fact> facts) {
        Call call = rule.calls().get(said.call);
        Fact subject = facts.get(said.subject);
        Fact other = said.other < 0 ? subject : facts.get(said.other);
        return new Choice(rule.header(), call.action(), subject, terms.arguments(call, subject, other));
    }
}

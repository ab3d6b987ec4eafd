package io.collateralpolicy.engine.evaluate;

import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.compile.Emission;
import io.collateralpolicy.engine.compile.Emission.EmittedCall;
import io.collateralpolicy.engine.compile.Param;
import io.collateralpolicy.engine.language.Condition;
import io.collateralpolicy.engine.language.Pattern;
import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.table.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.kie.api.KieBase;

/** Compiled rules with the numbers of one policy: every name in them resolved once. */
public final class BoundRules {

    private final Param param;
    private final BoundCall[] calls;
    private final int[] ruleOfCall;

    /** @param numbers that fit the rules, see {@code RuleSet.check} */
    public BoundRules(Emission emission, Numbers numbers) {
        this.param = new ResolvedParameters(emission.parameters().stream()
                .map(p -> numbers.parameters().parameter(p.name()).orElseThrow().value())
                .toList());
        List<EmittedCall> emitted = emission.calls();
        this.calls = new BoundCall[emitted.size()];
        this.ruleOfCall = new int[emitted.size()];
        for (int i = 0; i < calls.length; i++) {
            EmittedCall call = emitted.get(i);
            FactType subject = factOf(call.call().subject(), call.rule());
            calls[i] = new BoundCall(call.rule().header(), call.call(), subject, numbers);
            boolean sameRule = i > 0 && emitted.get(i - 1).rule() == call.rule();
            ruleOfCall[i] = i == 0 ? 0 : ruleOfCall[i - 1] + (sameRule ? 0 : 1);
        }
    }

    /** By the compiled lambdas. */
    public List<Choice> directly(StageRules rules, List<? extends Fact> facts) {
        FactGroups groups = new FactGroups(rules.stage(), facts);
        DirectEvaluation evaluation = new DirectEvaluation(facts, groups, ruleOfCall, param, rules.frameSize());
        return choices(evaluation.run(rules), facts);
    }

    /** By a Drools session. */
    public List<Choice> bySession(KieBase base, Stage stage, List<? extends Fact> facts) {
        new FactGroups(stage, facts);
        return choices(new SessionEvaluation(facts, ruleOfCall).run(base, param, facts), facts);
    }

    private List<Choice> choices(Chosen chosen, List<? extends Fact> facts) {
        long[] keys = chosen.distinct();
        List<Choice> choices = new ArrayList<>(keys.length);
        for (long key : keys) {
            Fact subject = facts.get(Chosen.subject(key));
            int other = Chosen.other(key);
            choices.add(calls[Chosen.call(key)].choice(subject, other < 0 ? subject : facts.get(other)));
        }
        return Collections.unmodifiableList(choices);
    }

    private static FactType factOf(String binding, Rule rule) {
        return rule.conditions().stream()
                .flatMap(BoundRules::patterns)
                .filter(p -> p.binding().filter(binding::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .fact();
    }

    private static Stream<Pattern> patterns(Condition condition) {
        if (condition instanceof Condition.Match match) {
            return Stream.of(match.pattern());
        }
        return condition instanceof Condition.AnyOf any ? any.patterns().stream() : Stream.empty();
    }
}

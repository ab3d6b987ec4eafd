package io.collateralpolicy.bench.byhand;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.RuleHeader;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.policy.ReadyPolicy;
import java.util.List;
import java.util.Optional;

/** What one rule can say: who says it, what, and with which arguments. */
record Sentence(RuleHeader rule, Action action, List<Argument> arguments) {

    static Sentence of(ReadyPolicy policy, String ruleId, Action action, Argument... arguments) {
        return policy.source().rules().rules().stream()
                .map(rule -> rule.header())
                .filter(header -> header.ruleId().equals(ruleId))
                .findFirst()
                .map(header -> new Sentence(header, action, List.of(arguments)))
                .orElseThrow();
    }

    Choice about(Fact subject) {
        return new Choice(rule, action, subject, arguments);
    }

    Choice about(Fact subject, List<Argument> looked) {
        return new Choice(rule, action, subject, looked);
    }

    static Argument constant(Object value) {
        return new Argument(value, Optional.empty(), Optional.empty());
    }

    static Argument parameter(ReadyPolicy policy, String name) {
        return new Argument(value(policy, name), Optional.of(name), Optional.empty());
    }

    /** The value of a parameter, whose type the caller knows. */
    @SuppressWarnings("unchecked")
    static <V> V value(ReadyPolicy policy, String parameter) {
        return (V) policy.numbers().parameters().parameter(parameter).orElseThrow().value();
    }
}

package io.collateralpolicy.bench.byhand;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.RuleHeader;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.table.row.Row;
import java.util.List;
import java.util.Optional;

/** What one rule can say: who says it, and what. */
record Sentence(RuleHeader rule, Action action) {

    static Sentence of(ReadyPolicy policy, String ruleId, Action action) {
        return policy.source().rules().rules().stream()
                .map(rule -> rule.header())
                .filter(header -> header.ruleId().equals(ruleId))
                .findFirst()
                .map(header -> new Sentence(header, action))
                .orElseThrow();
    }

    Choice about(Fact subject, List<Argument> arguments) {
        return new Choice(rule, action, subject, arguments);
    }

    static Argument constant(Object value) {
        return new Argument(value, Optional.empty(), Optional.empty());
    }

    static Argument parameter(ReadyPolicy policy, String name) {
        return new Argument(value(policy, name), Optional.of(name), Optional.empty());
    }

    static Argument row(String table, Optional<Row> row) {
        return new Argument(table, Optional.empty(), row);
    }

    static Object value(ReadyPolicy policy, String parameter) {
        return policy.numbers().parameters().parameter(parameter).orElseThrow().value();
    }

    static TableByHand table(ReadyPolicy policy, String name) {
        return new TableByHand(policy.numbers().table(name).orElseThrow());
    }
}

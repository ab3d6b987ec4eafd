package io.collateralpolicy.engine.evaluate;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.RuleHeader;
import io.collateralpolicy.engine.language.Call;
import io.collateralpolicy.engine.language.Operand;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.fact.Property;
import io.collateralpolicy.table.BoundTable;
import io.collateralpolicy.table.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** A call whose arguments know where their values come from. */
final class BoundCall {

    private final RuleHeader rule;
    private final Action action;
    private final List<BiFunction<Fact, Fact, Argument>> sources = new ArrayList<>();

    BoundCall(RuleHeader rule, Call call, FactType subject, Numbers numbers) {
        this.rule = rule;
        this.action = call.action();
        call.terms().forEach(term -> sources.add(source(term, call.subject(), subject, numbers)));
    }

    Choice choice(Fact subject, Fact other) {
        List<Argument> arguments = switch (sources.size()) {
            case 1 -> List.of(sources.get(0).apply(subject, other));
            case 2 -> List.of(sources.get(0).apply(subject, other), sources.get(1).apply(subject, other));
            default -> sources.stream().map(s -> s.apply(subject, other)).toList();
        };
        return new Choice(rule, action, subject, arguments);
    }

    private static BiFunction<Fact, Fact, Argument> source(
            Call.Term term, String own, FactType subject, Numbers numbers) {
        if (term instanceof Call.Name name) {
            return constant(name.text(), Optional.empty());
        } else if (term instanceof Call.Metric metric) {
            return constant(metric.property().path(), Optional.empty());
        } else if (term instanceof Call.TableName table) {
            BoundTable bound = numbers.table(table.name()).orElseThrow().bind(subject);
            return (fact, other) -> new Argument(table.name(), Optional.empty(), bound.find(fact));
        }
        return bound(((Call.Bound) term).operand(), own, numbers);
    }

    private static BiFunction<Fact, Fact, Argument> bound(Operand operand, String own, Numbers numbers) {
        if (operand instanceof Operand.Unit unit) {
            return constant(unit.one() ? BigDecimal.ONE : BigDecimal.ZERO, Optional.empty());
        } else if (operand instanceof Operand.Parameter parameter) {
            Object value = numbers.parameters().parameter(parameter.name()).orElseThrow().value();
            return constant(value, Optional.of(parameter.name()));
        }
        Operand.Path path = (Operand.Path) operand;
        Property property = path.property();
        boolean ofSubject = path.binding().equals(own);
        return (fact, other) -> new Argument(
                property.read().apply(ofSubject ? fact : other), Optional.empty(), Optional.empty());
    }

    private static BiFunction<Fact, Fact, Argument> constant(Object value, Optional<String> parameter) {
        Argument argument = new Argument(value, parameter, Optional.empty());
        return (fact, other) -> argument;
    }
}

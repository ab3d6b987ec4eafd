package io.collateralpolicy.engine.reference;

import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.engine.language.Call;
import io.collateralpolicy.engine.language.Constraint;
import io.collateralpolicy.engine.language.Constraint.Comparison;
import io.collateralpolicy.engine.language.Operand;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.table.Table;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What constraints and arguments mean of given facts and numbers. */
record Terms(Numbers numbers) {

    boolean holds(Constraint constraint, Fact fact, Bindings bound) {
        if (constraint instanceof Constraint.All all) {
            return all.parts().stream().allMatch(part -> holds(part, fact, bound));
        } else if (constraint instanceof Constraint.Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, fact, bound));
        } else if (constraint instanceof Constraint.Not not) {
            return !holds(not.part(), fact, bound);
        } else if (constraint instanceof Constraint.Flag flag) {
            return flag.property().read().apply(fact).equals(true);
        }
        Comparison comparison = (Comparison) constraint;
        return holds(comparison, comparison.property().read().apply(fact), value(comparison.operand(), bound));
    }

    @SuppressWarnings("unchecked")
    private static boolean holds(Comparison comparison, Object left, Object right) {
        Object plain = left instanceof Enum<?> constant ? constant.name() : left;
        int order = ((Comparable<Object>) plain).compareTo(right instanceof Enum<?> e ? e.name() : right);
        return switch (comparison.operator()) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case BELOW -> order < 0;
            case AT_MOST -> order <= 0;
            case ABOVE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    private Object value(Operand operand, Bindings bound) {
        if (operand instanceof Operand.Path path) {
            return path.property().read().apply(bound.fact(path.binding()));
        } else if (operand instanceof Operand.Text text) {
            return text.value();
        } else if (operand instanceof Operand.Truth truth) {
            return truth.value();
        } else if (operand instanceof Operand.Constant constant) {
            return constant.name();
        }
        return number(operand);
    }

    private Object number(Operand operand) {
        return operand instanceof Operand.Unit unit
                ? unit.one() ? BigDecimal.ONE : BigDecimal.ZERO
                : numbers.parameters().parameter(((Operand.Parameter) operand).name()).orElseThrow().value();
    }

    List<Argument> arguments(Call call, Fact subject, Fact other) {
        return call.terms().stream().map(term -> argument(term, call.subject(), subject, other)).toList();
    }

    private Argument argument(Call.Term term, String own, Fact subject, Fact other) {
        if (term instanceof Call.Name name) {
            return new Argument(name.text(), Optional.empty(), Optional.empty());
        } else if (term instanceof Call.Metric metric) {
            return new Argument(metric.property().path(), Optional.empty(), Optional.empty());
        } else if (term instanceof Call.TableName name) {
            return new Argument(name.name(), Optional.empty(), row(numbers.table(name.name()).orElseThrow(), subject));
        }
        Operand operand = ((Call.Bound) term).operand();
        if (operand instanceof Operand.Path path) {
            Fact read = path.binding().equals(own) ? subject : other;
            return new Argument(path.property().read().apply(read), Optional.empty(), Optional.empty());
        }
        Optional<String> name = operand instanceof Operand.Parameter p ? Optional.of(p.name()) : Optional.empty();
        return new Argument(number(operand), name, Optional.empty());
    }

    private static Optional<Row> row(Table table, Fact subject) {
        return new Rows(table, subject).row();
    }
}

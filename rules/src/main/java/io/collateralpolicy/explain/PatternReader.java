package io.collateralpolicy.explain;

import io.collateralpolicy.engine.language.Constraint;
import io.collateralpolicy.engine.language.Operand;
import io.collateralpolicy.engine.language.Operator;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.Property;
import io.collateralpolicy.table.Parameter;
import io.collateralpolicy.table.Parameters;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads one constraint against one fact, and notes every comparison on the way. */
final class PatternReader {

    private final Parameters parameters;
    private final Fact fact;
    private final List<Compared> comparisons = new ArrayList<>();

    PatternReader(Parameters parameters, Fact fact) {
        this.parameters = parameters;
        this.fact = fact;
    }

    List<Compared> comparisons() {
        return List.copyOf(comparisons);
    }

    /** Whether the constraint holds; empty when that hangs on another fact. */
    Optional<Boolean> holds(Constraint constraint) {
        if (constraint instanceof Constraint.All all) {
            return joined(all.parts(), false);
        } else if (constraint instanceof Constraint.Any any) {
            return joined(any.parts(), true);
        } else if (constraint instanceof Constraint.Not not) {
            return holds(not.part()).map(h -> !h);
        } else if (constraint instanceof Constraint.Flag flag) {
            return compared(flag.property(), Operator.EQUAL, new Operand.Truth(true));
        }
        Constraint.Comparison comparison = (Constraint.Comparison) constraint;
        return compared(comparison.property(), comparison.operator(), comparison.operand());
    }

    /** All parts are read, so that every comparison is shown; {@code decisive} is what one part settles. */
    private Optional<Boolean> joined(List<Constraint> parts, boolean decisive) {
        List<Optional<Boolean>> read = parts.stream().map(this::holds).toList();
        if (read.contains(Optional.of(decisive))) {
            return Optional.of(decisive);
        }
        return read.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(!decisive);
    }

    private Optional<Boolean> compared(Property property, Operator operator, Operand operand) {
        Object actual = property.read().apply(fact);
        Optional<Object> expected = value(operand, property);
        Optional<Boolean> holds = expected.map(e -> test(operator).test(order(actual, e)));
        Optional<String> named =
                operand instanceof Operand.Parameter parameter ? Optional.of(parameter.name()) : Optional.empty();
        comparisons.add(new Compared(
                property.path(),
                operator.symbol(),
                text(actual),
                expected.map(PatternReader::text).orElseGet(() -> ofAnother(operand)),
                named,
                holds));
        return holds;
    }

    private Optional<Object> value(Operand operand, Property property) {
        if (operand instanceof Operand.Text text) {
            return Optional.of(text.value());
        } else if (operand instanceof Operand.Truth truth) {
            return Optional.of(truth.value());
        } else if (operand instanceof Operand.Unit unit) {
            return Optional.of(unit.one() ? BigDecimal.ONE : BigDecimal.ZERO);
        } else if (operand instanceof Operand.Constant constant) {
            return Optional.of(constant.name());
        } else if (operand instanceof Operand.Parameter parameter) {
            return parameters.parameter(parameter.name()).map(Parameter::value);
        }
        return Optional.empty();
    }

    private static String ofAnother(Operand operand) {
        Operand.Path path = (Operand.Path) operand;
        return "$" + path.binding() + "." + path.property().path();
    }

    /** Below, at or above 0 as the two stand; text that differs is above, since no order is asked of it. */
    private static int order(Object actual, Object expected) {
        if (actual instanceof BigDecimal number) {
            return number.compareTo((BigDecimal) expected);
        } else if (actual instanceof Duration duration) {
            return duration.compareTo((Duration) expected);
        }
        return text(actual).equals(text(expected)) ? 0 : 1;
    }

    private static Predicate<Integer> test(Operator operator) {
        return switch (operator) {
            case EQUAL -> sign -> sign == 0;
            case NOT_EQUAL -> sign -> sign != 0;
            case BELOW -> sign -> sign < 0;
            case AT_MOST -> sign -> sign <= 0;
            case ABOVE -> sign -> sign > 0;
            case AT_LEAST -> sign -> sign >= 0;
        };
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}

package io.collateralpolicy.scenario.publish;

import io.collateralpolicy.engine.language.Constraint;
import io.collateralpolicy.engine.language.Constraint.Comparison;
import io.collateralpolicy.engine.language.Operand;
import io.collateralpolicy.fact.Property;
import io.collateralpolicy.table.Numbers;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What facts are like that meet a pattern's constraint, or miss one of its bounds narrowly. */
final class Bounds {

    private final Numbers numbers;
    private final Map<String, Object> all = new TreeMap<>();
    private final List<Map<String, Object>> single = new ArrayList<>();

    private Bounds(Numbers numbers) {
        this.numbers = numbers;
    }

    /** By property: one that meets all parts, then for each bound one below, at and above it. */
    static List<Map<String, Object>> met(Constraint constraint, Numbers numbers) {
        Bounds bounds = new Bounds(numbers);
        bounds.collect(constraint, true);
        List<Map<String, Object>> met = new ArrayList<>();
        met.add(bounds.all);
        bounds.single.forEach(one -> {
            Map<String, Object> others = new TreeMap<>(bounds.all);
            others.putAll(one);
            met.add(others);
        });
        return met;
    }

    /** One unit, or one second, up or down. */
    static Object moved(Object value, int by) {
        return value instanceof Duration duration
                ? duration.plusSeconds(by)
                : ((BigDecimal) value).add(BigDecimal.valueOf(by));
    }

    private void collect(Constraint constraint, boolean holds) {
        if (constraint instanceof Constraint.All parts) {
            parts.parts().forEach(part -> collect(part, holds));
        } else if (constraint instanceof Constraint.Any parts) {
            parts.parts().forEach(part -> collect(part, holds));
        } else if (constraint instanceof Constraint.Not not) {
            collect(not.part(), !holds);
        } else if (constraint instanceof Constraint.Flag flag) {
            all.put(flag.property().path(), holds);
        } else {
            compare((Comparison) constraint);
        }
    }

    private void compare(Comparison comparison) {
        Property property = comparison.property();
        value(comparison.operand()).ifPresent(value -> {
            if (!property.kind().isOrdered()) {
                all.put(property.path(), value);
                return;
            }
            for (int by = -1; by <= 1; by++) {
                single.add(Map.of(property.path(), moved(value, by)));
            }
            all.put(property.path(), switch (comparison.operator()) {
                case EQUAL, AT_MOST, AT_LEAST -> value;
                case BELOW -> moved(value, -1);
                case ABOVE, NOT_EQUAL -> moved(value, 1);
            });
        });
    }

    /** What a property is compared with; empty when that is another fact's. */
    private Optional<Object> value(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return Optional.of(text.value());
        } else if (operand instanceof Operand.Truth truth) {
            return Optional.of(truth.value());
        } else if (operand instanceof Operand.Unit unit) {
            return Optional.of(unit.one() ? BigDecimal.ONE : BigDecimal.ZERO);
        } else if (operand instanceof Operand.Constant constant) {
            return Optional.of(constant.name());
        }
        return operand instanceof Operand.Parameter parameter
                ? numbers.parameters().parameter(parameter.name()).map(found -> found.value())
                : Optional.empty();
    }
}

package io.collateralpolicy.scenario.publish;

import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.fact.Property;
import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** A made-up fact: what is wanted of it, and the rest all full or all empty. */
enum Sample {
    /** What is not said is true, one, a second. */
    FULL(true, BigDecimal.ONE, Duration.ofSeconds(1)),
    /** What is not said is false, zero, no time. */
    EMPTY(false, BigDecimal.ZERO, Duration.ZERO);

    private final boolean flag;
    private final BigDecimal decimal;
    private final Duration duration;

    Sample(boolean flag, BigDecimal decimal, Duration duration) {
        this.flag = flag;
        this.decimal = decimal;
        this.duration = duration;
    }

    Fact of(FactType type, Map<String, Object> wanted) {
        Object[] values = type.properties().stream().map(p -> value(p, wanted)).toArray();
        Class<?>[] types = type.properties().stream().map(Property::type).toArray(Class<?>[]::new);
        try {
            Constructor<? extends Fact> constructor = type.type().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no `" + type.name() + "` of " + wanted, e);
        }
    }

    private Object value(Property property, Map<String, Object> wanted) {
        Object value = wanted.get(property.path());
        return switch (property.kind()) {
            case TEXT -> value == null ? Rows.OTHER : value;
            case BOOLEAN -> value == null ? flag : Boolean.valueOf(value.toString());
            case DECIMAL -> value == null ? decimal : value;
            case DURATION -> value == null ? duration : value;
            case ENUM -> constant(property, value == null ? property.names().get(0) : value.toString());
        };
    }

    private static Object constant(Property property, String name) {
        return property.type().getEnumConstants()[property.names().indexOf(name)];
    }
}

package io.collateralpolicy.fact;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A fact as authors see it: a simple name and its properties, in the order of the record. */
public final class FactType {

    /** Once for each record: a getter is a class of its own that stays loaded as long as this one does. */
    private static final ClassValue<FactType> TYPES = new ClassValue<>() {
        @Override
        protected FactType computeValue(Class<?> type) {
            return read(type.asSubclass(Fact.class));
        }
    };

    private final Class<? extends Fact> type;
    private final Map<String, Property> properties;

    private FactType(Class<? extends Fact> type, Map<String, Property> properties) {
        this.type = type;
        this.properties = properties;
    }

    public static FactType of(Class<? extends Fact> type) {
        return TYPES.get(type);
    }

    private static FactType read(Class<? extends Fact> type) {
        Map<String, Property> properties = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), property(component));
        }
        return new FactType(type, properties);
    }

    public String name() {
        return type.getSimpleName();
    }

    public Class<? extends Fact> type() {
        return type;
    }

    public Optional<Property> property(String path) {
        return Optional.ofNullable(properties.get(path));
    }

    public Collection<Property> properties() {
        return properties.values();
    }

    /** @throws IllegalArgumentException when Drools would read its name as a getter's: {@code issuer} as {@code suer} */
    private static Property property(RecordComponent component) {
        Class<?> type = component.getType();
        if (component.getName().matches("(is|get).*")) {
            throw new IllegalArgumentException("no property may begin with `is` or `get`: " + component);
        }
        return new Property(component.getName(), kind(type), type, reader(component), constants(type));
    }

    private static Property.Kind kind(Class<?> type) {
        if (type == String.class) {
            return Property.Kind.TEXT;
        } else if (type == boolean.class) {
            return Property.Kind.BOOLEAN;
        } else if (type == BigDecimal.class) {
            return Property.Kind.DECIMAL;
        } else if (type == Duration.class) {
            return Property.Kind.DURATION;
        } else if (type.isEnum()) {
            return Property.Kind.ENUM;
        }
        throw new IllegalArgumentException("a fact has no property of type " + type.getName());
    }

    private static List<String> constants(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList()
                : List.of();
    }

    /** A compiled getter, as fast as a direct call: tables read properties on the path of every decision. */
    @SuppressWarnings("unchecked")
    private static Function<Object, Object> reader(RecordComponent component) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle getter = lookup.unreflect(component.getAccessor());
            Class<?> boxed = MethodType.methodType(component.getType()).wrap().returnType();
            return (Function<Object, Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            getter,
                            MethodType.methodType(boxed, component.getAccessor().getDeclaringClass()))
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("no getter of " + component, e);
        }
    }
}

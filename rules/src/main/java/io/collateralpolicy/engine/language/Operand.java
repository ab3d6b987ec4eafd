package io.collateralpolicy.engine.language;

import io.collateralpolicy.fact.Property;
import io.collateralpolicy.fact.Property.Kind;

/** What a property is compared with, or a bound is. */
public sealed interface Operand {

    /** Text from the language's character set, which has neither quote nor backslash. */
    record Text(String value) implements Operand {}

    /** {@code true} or {@code false}. */
    record Truth(boolean value) implements Operand {}

    /** {@code 0} or {@code 1}: the only numbers a rule may spell. */
    record Unit(boolean one) implements Operand {}

    /** A constant of the enumeration that the property is of. */
    record Constant(Class<?> type, String name) implements Operand {}

    /** {@code param.name}: a number of the policy that changes without the rule changing. */
    record Parameter(String name, Kind kind) implements Operand {}

    /** {@code $binding.property}. */
    record Path(String binding, Property property) implements Operand {}
}

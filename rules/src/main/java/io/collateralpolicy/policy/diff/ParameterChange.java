package io.collateralpolicy.policy.diff;

import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.table.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * A parameter: its value, its bounds, whether it is protected, or words about it.
 *
 * @param name        of the parameter
 * @param kind        what became of it
 * @param members     each that differs
 * @param delta       of the value, when both are numbers of one unit
 * @param direction   of the value, as the rules use it
 * @param isProtected before or after
 */
public record ParameterChange(
        String name,
        Kind kind,
        List<ValueChange> members,
        Optional<NumberDelta> delta,
        Direction direction,
        boolean isProtected) {

    static ParameterChange of(
            String name, Optional<Parameter> before, Optional<Parameter> after, List<ValueChange> members,
            List<Rule> rules) {
        Optional<NumberDelta> delta = before
                .filter(b -> after.filter(a -> a.unit() == b.unit()).isPresent())
                .filter(b -> members.stream().anyMatch(m -> m.path().equals("value")))
                .flatMap(b -> NumberDelta.of(b.authored().value(), after.orElseThrow().authored().value(), b.unit()));
        Direction direction = delta.map(d -> Meaning.ofParameter(name, d, rules)).orElse(Direction.UNKNOWN);
        boolean isProtected = before.filter(Parameter::isProtected).isPresent()
                || after.filter(Parameter::isProtected).isPresent();
        return new ParameterChange(name, Kind.of(before, after), members, delta, direction, isProtected);
    }
}

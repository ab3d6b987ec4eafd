package io.collateralpolicy.engine.compile;

import io.collateralpolicy.engine.compile.Emission.Place;
import io.collateralpolicy.engine.language.Constraint;
import io.collateralpolicy.engine.language.Operand;
import io.collateralpolicy.engine.language.Operator;
import io.collateralpolicy.fact.Property.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints a constraint for Drools, every group in parentheses. */
final class ConstraintPrinter {

    private final List<Place> parameters;
    private final Map<String, String> names;

    ConstraintPrinter(List<Place> parameters, Map<String, String> names) {
        this.parameters = parameters;
        this.names = names;
    }

    /**
     * The conjunction of a pattern; its parts are told apart by {@code ,} so that each is tested by itself.
     */
    String print(Constraint constraint) {
        return constraint instanceof Constraint.All all ? joined(all.parts(), ", ") : part(constraint);
    }

    private String part(Constraint constraint) {
        if (constraint instanceof Constraint.All all) {
            return "(" + joined(all.parts(), " && ") + ")";
        } else if (constraint instanceof Constraint.Any any) {
            return "(" + joined(any.parts(), " || ") + ")";
        } else if (constraint instanceof Constraint.Not not) {
            return "!(" + part(not.part()) + ")";
        } else if (constraint instanceof Constraint.Comparison comparison) {
            return comparison(comparison);
        }
        return ((Constraint.Flag) constraint).property().path() + " == true";
    }

    private String joined(List<Constraint> parts, String connective) {
        return parts.stream().map(this::part).collect(Collectors.joining(connective));
    }

    /**
     * Decimals are never printed with {@code ==}: a session would hash them, and {@code 1.0} and
     * {@code 1.00}, equal in value, have different hashes.
     */
    private String comparison(Constraint.Comparison comparison) {
        String left = comparison.property().path();
        String right = operand(comparison.operand());
        boolean decimal = comparison.property().kind() == Kind.DECIMAL;
        if (decimal && comparison.operator() == Operator.EQUAL) {
            return "(" + left + " <= " + right + " && " + left + " >= " + right + ")";
        } else if (decimal && comparison.operator() == Operator.NOT_EQUAL) {
            return "(" + left + " < " + right + " || " + left + " > " + right + ")";
        }
        return left + " " + comparison.operator().symbol() + " " + right;
    }

    private String operand(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return '"' + text.value() + '"';
        } else if (operand instanceof Operand.Truth truth) {
            return String.valueOf(truth.value());
        } else if (operand instanceof Operand.Unit unit) {
            return unit.one() ? "param.one()" : "param.zero()";
        } else if (operand instanceof Operand.Constant constant) {
            return constant.type().getSimpleName() + "." + constant.name();
        } else if (operand instanceof Operand.Parameter parameter) {
            int place = parameters.indexOf(new Place(parameter.name(), parameter.kind()));
            return "param." + parameter.kind().name().toLowerCase(Locale.ROOT) + "(" + place + ")";
        }
        Operand.Path path = (Operand.Path) operand;
        return names.get(path.binding()) + "." + path.property().path();
    }
}

package io.collateralpolicy.analysis.reach;

import io.collateralpolicy.engine.language.Call;
import io.collateralpolicy.engine.language.Condition;
import io.collateralpolicy.engine.language.Constraint;
import io.collateralpolicy.engine.language.Operand;
import io.collateralpolicy.engine.language.Operator;
import io.collateralpolicy.engine.language.Rule;
import java.util.Set;

/** What can be told of a rule from how it is written. */
final class Shape {

    private Shape() {}

    /** Whether it keeps silent of a fact of which none of the flags is true. */
    static boolean demands(Rule rule, Set<String> flags) {
        return rule.conditions().size() == 1
                && rule.conditions().get(0) instanceof Condition.Match match
                && match.pattern().constraint() instanceof Constraint.All all
                && all.parts().stream().anyMatch(part -> isTrue(part, flags));
    }

    /** Whether it compares one of the properties, names it as a metric, or takes it for a bound. */
    static boolean reads(Rule rule, Set<String> properties) {
        return properties.stream().anyMatch(rule::asks)
                || rule.calls().stream()
                        .flatMap(call -> call.terms().stream())
                        .anyMatch(term -> isOneOf(term, properties))
                || rule.conditions().stream()
                        .flatMap(condition -> condition.patterns().stream())
                        .anyMatch(pattern -> isCompared(pattern.constraint(), properties));
    }

    private static boolean isTrue(Constraint constraint, Set<String> flags) {
        if (constraint instanceof Constraint.Flag flag) {
            return flags.contains(flag.property().path());
        }
        return constraint instanceof Constraint.Comparison comparison
                && comparison.operator() == Operator.EQUAL
                && comparison.operand() instanceof Operand.Truth truth
                && truth.value()
                && flags.contains(comparison.property().path());
    }

    private static boolean isOneOf(Call.Term term, Set<String> properties) {
        return term instanceof Call.Metric metric && properties.contains(metric.property().path())
                || term instanceof Call.Bound bound && isOneOf(bound.operand(), properties);
    }

    private static boolean isOneOf(Operand operand, Set<String> properties) {
        return operand instanceof Operand.Path path && properties.contains(path.property().path());
    }

    /** Whether something is compared with one of them. */
    private static boolean isCompared(Constraint constraint, Set<String> properties) {
        if (constraint instanceof Constraint.All all) {
            return all.parts().stream().anyMatch(part -> isCompared(part, properties));
        } else if (constraint instanceof Constraint.Any any) {
            return any.parts().stream().anyMatch(part -> isCompared(part, properties));
        } else if (constraint instanceof Constraint.Not not) {
            return isCompared(not.part(), properties);
        }
        return constraint instanceof Constraint.Comparison comparison && isOneOf(comparison.operand(), properties);
    }
}

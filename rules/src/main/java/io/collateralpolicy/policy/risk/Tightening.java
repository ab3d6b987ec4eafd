package io.collateralpolicy.policy.risk;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.language.Call;
import io.collateralpolicy.engine.language.Condition;
import io.collateralpolicy.engine.language.Constraint;
import io.collateralpolicy.engine.language.Operand;
import io.collateralpolicy.engine.language.Operator;
import io.collateralpolicy.engine.language.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether more of a number of new risk gives less credit, or lets less in; empty where that cannot be told. */
final class Tightening {

    private static final Map<String, Boolean> MORE_TIGHTENS_OUTPUT = Map.ofEntries(
            Map.entry("haircut", true),
            Map.entry("advanceRate", false),
            Map.entry("eligible", false),
            Map.entry("limit", false),
            Map.entry("multiplier", true),
            Map.entry("horizonDays", true),
            Map.entry("unstakingDays", true),
            Map.entry("slashingReserve", true),
            Map.entry("usableShare", false),
            Map.entry("skewScale", false),
            Map.entry("discountScalar", true),
            Map.entry("lowerLimitDiscount", true),
            Map.entry("upperLimitDiscount", true));
    private static final Map<Action, Boolean> MORE_TIGHTENS_BOUND =
            Map.of(Action.HAIRCUT, true, Action.MINIMUM, true, Action.LIMIT, false);

    /** What speaks more often takes more. A haircut may be the only one a lot has, and without any it has no credit at all. */
    private static final Set<Action> TAKES = Set.of(
            Action.INELIGIBLE,
            Action.FROZEN_FOR_NEW,
            Action.REFUSE,
            Action.TRIP,
            Action.LIMIT,
            Action.LIMIT_FROM,
            Action.MINIMUM);

    private Tightening() {}

    static Optional<Boolean> ofOutput(String column) {
        return Optional.ofNullable(MORE_TIGHTENS_OUTPUT.get(column));
    }

    /** As a bound, and as what a rule that only takes is asked under; all uses must agree. */
    static Optional<Boolean> ofParameter(String name, List<Rule> rules) {
        Set<Optional<Boolean>> said = new HashSet<>();
        rules.forEach(rule -> {
            rule.calls().stream().filter(call -> isBound(call, name))
                    .forEach(call -> said.add(Optional.ofNullable(MORE_TIGHTENS_BOUND.get(call.action()))));
            rule.conditions().forEach(condition -> ofCondition(condition, rule, name, said));
        });
        return said.size() == 1 ? said.iterator().next() : Optional.empty();
    }

    private static void ofCondition(Condition condition, Rule rule, String name, Set<Optional<Boolean>> said) {
        boolean holds = !(condition instanceof Condition.Absent);
        Set<Optional<Boolean>> where = new HashSet<>();
        condition.patterns().forEach(pattern -> ofConstraint(pattern.constraint(), holds, name, where));
        boolean takes = rule.calls().stream().allMatch(call -> TAKES.contains(call.action()));
        said.addAll(takes || where.isEmpty() ? where : Set.of(Optional.<Boolean>empty()));
    }

    /** @param wanted whether the rule tightens where the constraint holds */
    private static void ofConstraint(Constraint constraint, boolean wanted, String name, Set<Optional<Boolean>> said) {
        if (constraint instanceof Constraint.All all) {
            all.parts().forEach(part -> ofConstraint(part, wanted, name, said));
        } else if (constraint instanceof Constraint.Any any) {
            any.parts().forEach(part -> ofConstraint(part, wanted, name, said));
        } else if (constraint instanceof Constraint.Not not) {
            ofConstraint(not.part(), !wanted, name, said);
        } else if (constraint instanceof Constraint.Comparison comparison && isParameter(comparison.operand(), name)) {
            said.add(moreMatches(comparison.operator()).map(more -> more == wanted));
        }
    }

    /** Whether a larger right side matches more. */
    private static Optional<Boolean> moreMatches(Operator operator) {
        return operator.isOrdering()
                ? Optional.of(operator == Operator.BELOW || operator == Operator.AT_MOST)
                : Optional.empty();
    }

    static boolean isBound(Call call, String parameter) {
        return call.terms().stream()
                .anyMatch(term -> term instanceof Call.Bound bound && isParameter(bound.operand(), parameter));
    }

    static boolean isParameter(Operand operand, String name) {
        return operand instanceof Operand.Parameter used && used.name().equals(name);
    }
}

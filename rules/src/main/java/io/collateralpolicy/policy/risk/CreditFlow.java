package io.collateralpolicy.policy.risk;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.AddOnKind;
import io.collateralpolicy.engine.language.Call;
import io.collateralpolicy.engine.language.Constraint;
import io.collateralpolicy.engine.language.Operand;
import io.collateralpolicy.engine.language.Pattern;
import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.fact.Account;
import io.collateralpolicy.fact.Holding;
import io.collateralpolicy.policy.PolicyPackage;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Whether what counts depends on credit, or on a breaker. An account's credit is in its sums and in the shares of its
 * holdings; a rule or a table that says what counts may read them, and the add-on for wrong-way risk does.
 */
final class CreditFlow {

    private static final Set<String> CREDIT = Set.of("collateralValue", "netCollateral", "marginExcess");
    private static final String BREAKER = "breakerTripped";

    private final PolicyPackage policy;

    CreditFlow(PolicyPackage policy) {
        this.policy = policy;
    }

    /** The id of a rule by which credit reaches what counts. */
    Optional<String> ofCredit() {
        return counting().filter(CreditFlow::readsCredit).findFirst().or(() -> counting().filter(rule -> depends(
                        rule, (type, property) -> type == Holding.class || type == Account.class && CREDIT.contains(property)))
                .findFirst())
                .map(rule -> rule.header().ruleId());
    }

    /** The id of a rule by which a breaker reaches what counts. */
    Optional<String> ofBreakers() {
        return counting().filter(rule -> depends(rule, (type, property) -> property.equals(BREAKER)))
                .map(rule -> rule.header().ruleId())
                .findFirst();
    }

    private Stream<Rule> counting() {
        return policy.rules().rules().stream().filter(rule -> Uses.of(rule).anyMatch(use -> use.use() == Use.COUNTS));
    }

    private boolean depends(Rule rule, BiPredicate<Class<?>, String> tainted) {
        return reads(rule, tainted) || Uses.of(rule).anyMatch(use -> looksUp(use, tainted));
    }

    /** The share of collateral value that falls with a position is part of what the position requires. */
    private static boolean readsCredit(Rule rule) {
        return rule.calls().stream()
                .filter(call -> call.action() == Action.ADD_ON || call.action() == Action.ADD_ON_FROM)
                .anyMatch(call -> call.terms().contains(new Call.Name(AddOnKind.WRONG_WAY_RISK.name())));
    }

    private static boolean reads(Rule rule, BiPredicate<Class<?>, String> tainted) {
        boolean conditions = rule.conditions().stream()
                .flatMap(condition -> condition.patterns().stream())
                .anyMatch(pattern -> reads(rule, pattern, pattern.constraint(), tainted));
        return conditions || rule.calls().stream()
                .flatMap(call -> call.terms().stream())
                .filter(Call.Bound.class::isInstance)
                .anyMatch(term -> reads(rule, ((Call.Bound) term).operand(), tainted));
    }

    private static boolean reads(Rule rule, Pattern pattern, Constraint constraint, BiPredicate<Class<?>, String> tainted) {
        Class<?> type = pattern.fact().type();
        if (constraint instanceof Constraint.All all) {
            return tainted.test(type, "") || all.parts().stream().anyMatch(part -> reads(rule, pattern, part, tainted));
        } else if (constraint instanceof Constraint.Any any) {
            return any.parts().stream().anyMatch(part -> reads(rule, pattern, part, tainted));
        } else if (constraint instanceof Constraint.Not not) {
            return reads(rule, pattern, not.part(), tainted);
        } else if (constraint instanceof Constraint.Flag flag) {
            return tainted.test(type, flag.property().path());
        }
        Constraint.Comparison comparison = (Constraint.Comparison) constraint;
        return tainted.test(type, comparison.property().path()) || reads(rule, comparison.operand(), tainted);
    }

    private static boolean reads(Rule rule, Operand operand, BiPredicate<Class<?>, String> tainted) {
        return operand instanceof Operand.Path path
                && Uses.subject(rule, path.binding()).filter(type -> tainted.test(type, path.property().path())).isPresent();
    }

    /** Whether the row depends on it. */
    private boolean looksUp(Uses used, BiPredicate<Class<?>, String> tainted) {
        return used.call().terms().stream()
                .filter(Call.TableName.class::isInstance)
                .flatMap(term -> policy.numbers().table(((Call.TableName) term).name()).stream())
                .flatMap(table -> table.schema().columns().stream())
                .flatMap(column -> column.property().stream())
                .anyMatch(property -> tainted.test(used.subject(), property));
    }

    static Stream<Constraint.Comparison> comparisons(Constraint constraint) {
        if (constraint instanceof Constraint.All all) {
            return all.parts().stream().flatMap(CreditFlow::comparisons);
        } else if (constraint instanceof Constraint.Any any) {
            return any.parts().stream().flatMap(CreditFlow::comparisons);
        } else if (constraint instanceof Constraint.Not not) {
            return comparisons(not.part());
        }
        return constraint instanceof Constraint.Comparison comparison ? Stream.of(comparison) : Stream.empty();
    }
}

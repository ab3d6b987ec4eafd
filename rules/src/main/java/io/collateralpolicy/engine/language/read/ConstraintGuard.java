package io.collateralpolicy.engine.language.read;

import io.collateralpolicy.engine.language.Constraint;
import io.collateralpolicy.engine.language.Operator;
import io.collateralpolicy.engine.language.syntax.Problems;
import io.collateralpolicy.engine.language.syntax.Syntax;
import io.collateralpolicy.engine.language.syntax.Token;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.fact.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the properties of a constraint and holds each comparison to its kind. */
final class ConstraintGuard {

    private final Problems problems;
    private final OperandGuard operands;

    ConstraintGuard(Problems problems, OperandGuard operands) {
        this.problems = problems;
        this.operands = operands;
    }

    /** Always a conjunction, so that a pattern without constraints is no special case. */
    Optional<Constraint> conjunction(Syntax.Constraint written, FactType fact, Scope scope) {
        return constraint(written, fact, scope)
                .map(c -> c instanceof Constraint.All ? c : new Constraint.All(List.of(c)));
    }

    private Optional<Constraint> constraint(Syntax.Constraint written, FactType fact, Scope scope) {
        if (written instanceof Syntax.Group group) {
            return group(group, fact, scope);
        } else if (written instanceof Syntax.Negation negation) {
            return constraint(negation.part(), fact, scope).map(Constraint.Not::new);
        } else if (written instanceof Syntax.Comparison comparison) {
            return comparison(comparison, fact, scope);
        }
        return flag(((Syntax.Flag) written).path(), fact, scope);
    }

    private Optional<Constraint> group(Syntax.Group group, FactType fact, Scope scope) {
        List<Constraint> parts = new ArrayList<>();
        for (Syntax.Constraint part : group.parts()) {
            constraint(part, fact, scope).ifPresent(p -> parts.addAll(opened(p, group.all())));
        }
        if (parts.size() < group.parts().size()) {
            return Optional.empty();
        }
        return Optional.of(group.all() ? new Constraint.All(parts) : new Constraint.Any(parts));
    }

    /** Parentheses around the same connective say nothing: {@code a && (b && c)} is {@code a && b && c}. */
    private static List<Constraint> opened(Constraint part, boolean all) {
        if (all && part instanceof Constraint.All inner) {
            return inner.parts();
        } else if (!all && part instanceof Constraint.Any inner) {
            return inner.parts();
        }
        return List.of(part);
    }

    private Optional<Constraint> comparison(Syntax.Comparison written, FactType fact, Scope scope) {
        Operator operator = Operator.of(written.operator().text()).orElseThrow();
        Optional<Property> property = scope.property(fact, written.path());
        if (property.isEmpty()) {
            return Optional.empty();
        }
        if (operator.isOrdering() && !property.get().kind().isOrdered()) {
            problems.add(written.operator().range(), "unordered",
                    "`" + written.path().text() + "` has no order, so `" + operator.symbol() + "` means nothing",
                    "use `==` or `!=`");
            return Optional.empty();
        }
        return operands.operand(written.value(), property.get(), scope)
                .map(operand -> new Constraint.Comparison(property.get(), operator, operand));
    }

    private Optional<Constraint> flag(Token path, FactType fact, Scope scope) {
        Optional<Property> property = scope.property(fact, path);
        boolean isFlag = property.filter(p -> p.kind() == Property.Kind.BOOLEAN).isPresent();
        if (property.isPresent() && !isFlag) {
            problems.add(path.range(), "type-mismatch", "`" + path.text() + "` is neither true nor false",
                    "compare it with something");
        }
        return isFlag ? property.map(Constraint.Flag::new) : Optional.empty();
    }

    /** Comparisons and flags, which is what a reader has to hold in mind. */
    static int size(Syntax.Constraint constraint) {
        if (constraint instanceof Syntax.Group group) {
            return group.parts().stream().mapToInt(ConstraintGuard::size).sum();
        }
        return constraint instanceof Syntax.Negation negation ? size(negation.part()) : 1;
    }
}

package io.collateralpolicy.engine.language.read;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.language.Call;
import io.collateralpolicy.engine.language.Operand;
import io.collateralpolicy.table.Parameter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Parameters that a rule gives as a share of a lot: 5 for 0.05 is found here where nobody bounded the parameter. */
record Shares(Set<String> names) {

    private static final Set<Action> OF_A_LOT = Set.of(Action.HAIRCUT, Action.THRESHOLD);

    static Shares of(RuleSet rules) {
        return new Shares(rules.rules().stream()
                .flatMap(rule -> rule.calls().stream())
                .filter(call -> OF_A_LOT.contains(call.action()))
                .flatMap(call -> call.terms().stream())
                .filter(term -> term instanceof Call.Bound bound && bound.operand() instanceof Operand.Parameter)
                .map(term -> ((Operand.Parameter) ((Call.Bound) term).operand()).name())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Why its value is no share; empty when it is one, or needs to be none. */
    Optional<String> problem(Parameter parameter) {
        boolean outside = names.contains(parameter.authored().name()) && parameter.value() instanceof BigDecimal value
                && (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0);
        return outside
                ? Optional.of("`" + parameter.authored().name() + "` is `" + parameter.authored().value() + "` "
                        + parameter.unit().symbol() + ", and a haircut or threshold lies between 0 and 1")
                : Optional.empty();
    }
}

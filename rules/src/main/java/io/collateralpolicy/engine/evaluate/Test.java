package io.collateralpolicy.engine.evaluate;

import java.util.List;
import java.util.function.ToIntFunction;
import org.drools.model.Constraint;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.drools.model.functions.PredicateN;

/** One compiled constraint and the places of a frame that it reads. */
interface Test {

    boolean holds(Object[] frame) throws Exception;

    /** The constraints of a pattern, which all must hold, one by one. */
    static List<SingleConstraint> parts(Constraint constraint) {
        return switch (constraint.getType()) {
            case MULTIPLE, AND -> constraint.getChildren().stream().flatMap(c -> parts(c).stream()).toList();
            case SINGLE -> constraint == SingleConstraint.TRUE ? List.of() : List.of((SingleConstraint) constraint);
            default -> throw new IllegalStateException("no rule has a constraint of " + constraint.getType());
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Test of(SingleConstraint constraint, ToIntFunction<Variable<?>> place) {
        Variable<?>[] variables = constraint.getVariables();
        int[] at = new int[variables.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = place.applyAsInt(variables[i]);
        }
        switch (at.length) {
            case 1 -> {
                Predicate1 predicate = constraint.getPredicate1();
                return frame -> predicate.test(frame[at[0]]);
            }
            case 2 -> {
                Predicate2 predicate = constraint.getPredicate2();
                return frame -> predicate.test(frame[at[0]], frame[at[1]]);
            }
            case 3 -> {
                Predicate3 predicate = constraint.getPredicate3();
                return frame -> predicate.test(frame[at[0]], frame[at[1]], frame[at[2]]);
            }
            default -> {
                PredicateN predicate = constraint.getPredicate();
                return frame -> predicate.test(Plan.picked(frame, at));
            }
        }
    }
}

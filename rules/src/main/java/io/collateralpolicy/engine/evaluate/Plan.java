package io.collateralpolicy.engine.evaluate;

import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.compile.Param;
import io.collateralpolicy.fact.FactType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Condition;
import org.drools.model.Global;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.BlockN;

/**
 * One compiled rule as nested loops over facts.
 *
 * <p>A frame holds what its lambdas read: place 0 the parameters, 1 the decision, then a fact for each
 * pattern.
 */
final class Plan {

    static final int PARAM = 0;
    static final int DECIDE = 1;
    static final int FIRST_FACT = 2;

    /** What a pattern's facts are looked for. */
    enum Quantifier {
        MATCH,
        ABSENT,
        PRESENT
    }

    /** One loop: which facts, where in the frame, what must hold. */
    record Step(Quantifier quantifier, int factType, int place, Test[] tests) {}

    private final Map<Variable<?>, Integer> places = new IdentityHashMap<>();
    private final List<FactType> types;
    private Optional<TextEquality> entry = Optional.empty();
    private final Step[] steps;
    private final BlockN block;
    private final int[] arguments;

    Plan(Rule rule, Stage stage) {
        this.types = stage.facts();
        List<Step> found = new ArrayList<>();
        rule.getView().getSubConditions().stream()
                .filter(c -> c.getType() != Condition.Type.CONSEQUENCE)
                .forEach(c -> found.add(step(c, Quantifier.MATCH)));
        this.steps = found.toArray(Step[]::new);
        this.block = rule.getDefaultConsequence().getBlock();
        Variable<?>[] variables = rule.getDefaultConsequence().getVariables();
        this.arguments = new int[variables.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = place(variables[i]);
        }
    }

    Step[] steps() {
        return steps;
    }

    /** What the facts of the first step must equal before its tests are asked; the tests leave it out. */
    Optional<TextEquality> entry() {
        return entry;
    }

    int frameSize() {
        return FIRST_FACT + steps.length;
    }

    void choose(Object[] frame) throws Exception {
        block.execute(picked(frame, arguments));
    }

    static Object[] picked(Object[] frame, int[] places) {
        Object[] picked = new Object[places.length];
        for (int i = 0; i < places.length; i++) {
            picked[i] = frame[places[i]];
        }
        return picked;
    }

    private Step step(Condition condition, Quantifier quantifier) {
        return switch (condition.getType()) {
            case PATTERN -> loop((Pattern<?>) condition, quantifier);
            case NOT -> step(condition.getSubConditions().get(0), Quantifier.ABSENT);
            case EXISTS -> step(condition.getSubConditions().get(0), Quantifier.PRESENT);
            default -> throw new IllegalStateException("no compiled rule has a condition of " + condition.getType());
        };
    }

    private Step loop(Pattern<?> pattern, Quantifier quantifier) {
        int place = FIRST_FACT + places.size();
        places.put(pattern.getPatternVariable(), place);
        List<SingleConstraint> parts = new ArrayList<>(Test.parts(pattern.getConstraint()));
        if (place == FIRST_FACT && quantifier == Quantifier.MATCH) {
            entry = takeEntry(parts);
        }
        Test[] tests = parts.stream().map(c -> Test.of(c, this::place)).toArray(Test[]::new);
        return new Step(quantifier, factType(pattern.getPatternVariable().getType()), place, tests);
    }

    /** The first text equality, out of the parts: whoever looks facts up by it has tested it. */
    private static Optional<TextEquality> takeEntry(List<SingleConstraint> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Optional<TextEquality> equality = TextEquality.of(parts.get(i));
            if (equality.isPresent()) {
                parts.remove(i);
                return equality;
            }
        }
        return Optional.empty();
    }

    private int factType(Class<?> type) {
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).type() == type) {
                return i;
            }
        }
        throw new IllegalStateException("no fact of the stage is a " + type);
    }

    private int place(Variable<?> variable) {
        if (variable instanceof Global<?>) {
            return variable.getType() == Param.class ? PARAM : DECIDE;
        }
        return places.get(variable);
    }
}

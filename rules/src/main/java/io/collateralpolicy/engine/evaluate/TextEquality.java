package io.collateralpolicy.engine.evaluate;

import java.util.Optional;
import org.drools.model.AlphaIndex;
import org.drools.model.Index.ConstraintType;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.Function1;

/**
 * A constraint {@code property == "text"}.
 *
 * @param property number of the property in its fact
 * @param read     its compiled getter
 * @param text     what it must equal
 */
record TextEquality(int property, Function1<Object, Object> read, String text) {

    @SuppressWarnings("unchecked")
    static Optional<TextEquality> of(SingleConstraint constraint) {
        if (constraint.getIndex() instanceof AlphaIndex<?, ?> index
                && index.getConstraintType() == ConstraintType.EQUAL
                && index.getRightValue() instanceof String text) {
            Function1<Object, Object> read = (Function1<Object, Object>) index.getLeftOperandExtractor();
            return Optional.of(new TextEquality(index.getIndexId(), read, text));
        }
        return Optional.empty();
    }
}

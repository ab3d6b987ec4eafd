package io.collateralpolicy.engine.language;

import io.collateralpolicy.fact.Property;
import java.util.List;

/** Something true or false of one fact, its parameters and the facts bound before it. */
public sealed interface Constraint {

    /** Comparisons and flags in it. */
    default int size() {
        if (this instanceof All all) {
            return all.parts().stream().mapToInt(Constraint::size).sum();
        } else if (this instanceof Any any) {
            return any.parts().stream().mapToInt(Constraint::size).sum();
        }
        return this instanceof Not not ? not.part().size() : 1;
    }

    /** Whether it reads a property of this name. */
    default boolean asks(String property) {
        if (this instanceof All all) {
            return all.parts().stream().anyMatch(part -> part.asks(property));
        } else if (this instanceof Any any) {
            return any.parts().stream().anyMatch(part -> part.asks(property));
        } else if (this instanceof Not not) {
            return not.part().asks(property);
        }
        return (this instanceof Comparison comparison ? comparison.property() : ((Flag) this).property())
                .path().equals(property);
    }

    /** All hold; true when there are none. */
    record All(List<Constraint> parts) implements Constraint {

        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one holds. */
    record Any(List<Constraint> parts) implements Constraint {

        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold. */
    record Not(Constraint part) implements Constraint {}

    /** A property compares with an operand of its own kind. */
    record Comparison(Property property, Operator operator, Operand operand) implements Constraint {}

    /** A boolean property is true. */
    record Flag(Property property) implements Constraint {}
}

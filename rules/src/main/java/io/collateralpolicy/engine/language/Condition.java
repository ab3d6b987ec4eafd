package io.collateralpolicy.engine.language;

import java.util.List;

/** One of the things that must hold together. */
public sealed interface Condition {

    /** The pattern, or the alternatives that it is picked from. */
    List<Pattern> patterns();

    /** Some fact fits; it is bound, and the rule speaks once for each. */
    record Match(Pattern pattern) implements Condition {

        @Override
        public List<Pattern> patterns() {
            return List.of(pattern);
        }
    }

    /** No fact fits. */
    record Absent(Pattern pattern) implements Condition {

        @Override
        public List<Pattern> patterns() {
            return List.of(pattern);
        }
    }

    /** At least one fact fits; how many makes no difference. */
    record Present(Pattern pattern) implements Condition {

        @Override
        public List<Pattern> patterns() {
            return List.of(pattern);
        }
    }

    /** Some fact fits one of the patterns. */
    record AnyOf(List<Pattern> patterns) implements Condition {

        public AnyOf {
            patterns = List.copyOf(patterns);
        }
    }
}

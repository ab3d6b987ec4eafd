package io.collateralpolicy.engine;

/** What an argument after the subject may be. */
public enum ArgumentForm {
    /** Text from {@code [A-Za-z0-9 _.,:-]}, at most 80 characters: a component, a model, a reason. */
    NAME,
    /** The name of an {@link AddOnKind}, as text. */
    KIND,
    /** The name of a margin model, one of {@link MarginModelName}. */
    MODEL,
    /** The path of an ordered property of the subject, as text. */
    METRIC,
    /** {@code 0}, {@code 1}, {@code param.name} or {@code $binding.property}; a number or a duration. */
    BOUND,
    /** A {@code param.name} or {@code $binding.property} that is a duration. */
    DURATION,
    /** The name of a table of the package that has the action's outputs. */
    TABLE
}

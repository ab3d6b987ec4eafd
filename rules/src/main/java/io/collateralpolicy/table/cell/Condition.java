package io.collateralpolicy.table.cell;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a condition cell asks of its property's {@link #key}. */
public sealed interface Condition {

    /** {@code *}: anything. */
    record Any() implements Condition {}

    /** One of the literals, or none of them. */
    record OneOf(SortedSet<Comparable<Object>> literals, boolean negated) implements Condition {}

    /** From {@code lower}, included, to {@code upper}, excluded; an absent bound is none. */
    record Interval(Optional<Comparable<Object>> lower,
            Optional<Comparable<Object>> upper) implements Condition {

        boolean contains(Comparable<Object> key) {
            return lower.filter(l -> l.compareTo(key) > 0).isEmpty()
                    && upper.filter(u -> u.compareTo(key) <= 0).isEmpty();
        }
    }

    Condition ANY = new Any();

    /** A value as conditions compare it: decimals without scale, everything else that is no duration as text. */
    @SuppressWarnings("unchecked")
    static Comparable<Object> key(Object value) {
        if (value instanceof BigDecimal decimal) {
            return (Comparable<Object>) (Object) decimal.stripTrailingZeros();
        }
        Object key = value instanceof Duration ? value : text(value);
        return (Comparable<Object>) key;
    }

    private static String text(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /** Whether a property with this key matches. */
    default boolean matches(Comparable<Object> key) {
        if (this instanceof OneOf set) {
            return set.literals().contains(key) != set.negated();
        }
        return !(this instanceof Interval interval) || interval.contains(key);
    }

    /** Whether the condition is a positive choice of literals, which an index can look up. */
    default boolean isExact() {
        return this instanceof OneOf set && !set.negated();
    }

    /** Something both match, in words; empty when nothing is. Two negated sets always leave something. */
    static Optional<String> common(Condition a, Condition b) {
        if (a instanceof Any || b instanceof Any) {
            return Optional.of(say(a instanceof Any ? b : a));
        } else if (a instanceof OneOf x && b instanceof OneOf y) {
            return common(x, y);
        }
        return common((Interval) a, (Interval) b);
    }

    private static Optional<String> common(OneOf a, OneOf b) {
        if (a.negated() && b.negated()) {
            SortedSet<Comparable<Object>> both = new TreeSet<>(a.literals());
            both.addAll(b.literals());
            return Optional.of(say(new OneOf(both, true)));
        }
        OneOf positive = a.negated() ? b : a;
        OneOf other = a.negated() ? a : b;
        return positive.literals().stream().filter(other::matches).findFirst().map(Condition::say);
    }

    private static Optional<String> common(Interval a, Interval b) {
        Optional<Comparable<Object>> lower = larger(a.lower(), b.lower());
        Optional<Comparable<Object>> upper = smaller(a.upper(), b.upper());
        boolean empty = lower.isPresent() && upper.isPresent() && lower.get().compareTo(upper.get()) >= 0;
        return empty ? Optional.empty() : Optional.of(say(new Interval(lower, upper)));
    }

    private static Optional<Comparable<Object>> larger(Optional<Comparable<Object>> a,
            Optional<Comparable<Object>> b) {
        return a.isEmpty() || b.isPresent() && b.get().compareTo(a.get()) > 0 ? b : a;
    }

    private static Optional<Comparable<Object>> smaller(Optional<Comparable<Object>> a,
            Optional<Comparable<Object>> b) {
        return a.isEmpty() || b.isPresent() && b.get().compareTo(a.get()) < 0 ? b : a;
    }

    private static String say(Object condition) {
        if (condition instanceof OneOf set) {
            String literals = set.literals().stream().map(Condition::say).collect(Collectors.joining("|"));
            return (set.negated() ? "!" : "") + literals;
        } else if (condition instanceof Interval range) {
            return "[" + range.lower().map(Condition::say).orElse("") + ","
                    + range.upper().map(Condition::say).orElse("") + ")";
        }
        return condition instanceof Any ? "*" : condition instanceof BigDecimal d ? d.toPlainString()
                : condition.toString();
    }
}

package io.collateralpolicy.table.cell;

import io.collateralpolicy.table.cell.Column.Match;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A condition as authors write it. */
public final class ConditionCell {

    private static final Pattern RANGE = Pattern.compile("\\[([^,]*),([^,]*)\\)");
    private static final Pattern LITERAL = Pattern.compile("[^|!*,\\s]([^|,]*[^|,\\s])?");

    private ConditionCell() {}

    /** @throws InvalidCell when the text is not of the column's match */
    public static Condition read(String text, Column column) {
        if (text.equals("*")) {
            return Condition.ANY;
        } else if (text.isEmpty()) {
            throw new InvalidCell("empty-cell", "a condition is empty", "write `*` for anything");
        }
        return switch (column.match().orElseThrow()) {
            case EQUALS -> equal(text, column.readIn());
            case SET -> set(text, column.readIn());
            case RANGE -> range(text, column.readIn());
            case AT_LEAST -> new Condition.Interval(
                    Optional.of(bound(text.startsWith(">=") ? text.substring(2) : text, column.readIn())),
                    Optional.empty());
        };
    }

    private static Condition equal(String text, Unit unit) {
        if (text.contains("|") || text.startsWith("!")) {
            throw new InvalidCell("invalid-literal",
                    "`" + text + "` is a set, but the column matches " + Match.EQUALS,
                    "write one literal, or give the column the match `" + Match.SET + "`");
        }
        return new Condition.OneOf(literals(text, unit), false);
    }

    private static Condition set(String text, Unit unit) {
        boolean negated = text.startsWith("!");
        return new Condition.OneOf(literals(negated ? text.substring(1) : text, unit), negated);
    }

    private static SortedSet<Comparable<Object>> literals(String text, Unit unit) {
        SortedSet<Comparable<Object>> literals = new TreeSet<>();
        Arrays.stream(text.split("\\|", -1)).forEach(literal -> {
            if (!LITERAL.matcher(literal).matches()) {
                throw new InvalidCell("invalid-literal", "`" + literal + "` is no literal",
                        "write text without blanks around it, without `|`, `*`, `,` and a leading `!`");
            } else if (!literals.add(bound(literal, unit))) {
                throw new InvalidCell("repeated-literal", "`" + literal + "` stands twice in its set",
                        "write it once");
            }
        });
        return literals;
    }

    private static Condition range(String text, Unit unit) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidCell("invalid-range", "`" + text + "` is no half-open range",
                    "write `[0,100)`, `[100,)` or `[,5)`: the lower bound is in the range and the upper is not");
        }
        Optional<Comparable<Object>> lower = end(matcher.group(1), unit);
        Optional<Comparable<Object>> upper = end(matcher.group(2), unit);
        if (lower.isEmpty() && upper.isEmpty()) {
            throw new InvalidCell("invalid-range", "`" + text + "` has no bound", "write `*` for anything");
        } else if (lower.isPresent() && upper.isPresent() && lower.get().compareTo(upper.get()) >= 0) {
            throw new InvalidCell("empty-range", "`" + text + "` holds nothing",
                    "write the lower bound first");
        }
        return new Condition.Interval(lower, upper);
    }

    private static Optional<Comparable<Object>> end(String text, Unit unit) {
        return text.isEmpty() ? Optional.empty() : Optional.of(bound(text, unit));
    }

    private static Comparable<Object> bound(String text, Unit unit) {
        return Condition.key(NumberCell.read(text, unit));
    }
}

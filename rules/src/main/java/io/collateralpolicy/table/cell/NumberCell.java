package io.collateralpolicy.table.cell;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as authors write it: no sign of its unit, and inside its bounds. */
public final class NumberCell {

    private static final Pattern LOOKS_LIKE_NUMBER =
            Pattern.compile("[-+]?[0-9.,_ ]*[0-9.]([eE][-+]?[0-9]+)?");

    private NumberCell() {}

    /** @throws InvalidCell when the text is not of the unit */
    public static Object read(String text, Unit unit) {
        try {
            return unit.read(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidCell("invalid-" + (unit.isDecimal() ? "decimal" : "duration"),
                    e.getMessage(), advice(text, unit));
        }
    }

    /** The value, inside bounds that are authored in the same unit. */
    public static Object read(String text, Unit unit, Optional<String> minimum, Optional<String> maximum) {
        Object value = read(text, unit);
        boolean low = minimum.filter(m -> compare(value, read(m, unit)) < 0).isPresent();
        boolean high = maximum.filter(m -> compare(value, read(m, unit)) > 0).isPresent();
        if (low || high) {
            String bound = low ? "below the minimum of `" + minimum.get() : "above the maximum of `"
                    + maximum.get();
            throw new InvalidCell("out-of-bounds", "`" + text + "` is " + bound + "` " + unit.symbol(),
                    otherUnit(value, unit, minimum, maximum));
        }
        return value;
    }

    /** Orders two values of one unit. */
    public static int compare(Object a, Object b) {
        return Condition.key(a).compareTo(Condition.key(b));
    }

    private static String advice(String text, Unit unit) {
        if (!unit.isDecimal()) {
            return "write for example `PT60S`";
        }
        String bare = text.replaceAll("(?i)\\s*(%|bps|bp|usd|\\$)\\s*", "");
        if (!bare.equals(text)) {
            return "the column's unit is `" + unit.symbol() + "`, write the number alone";
        } else if (!LOOKS_LIKE_NUMBER.matcher(text).matches()) {
            return "write a number like `0.05`";
        } else if (text.toLowerCase(Locale.ROOT).contains("e")) {
            return plain(text).map(p -> "write `" + p + "`").orElse("write it without an exponent");
        }
        return text.contains(",") ? "write `.` before the places and nothing between thousands"
                : "write a number like `0.05`";
    }

    private static Optional<String> plain(String text) {
        try {
            BigDecimal value = new BigDecimal(text);
            return Math.abs(value.scale()) > 38 ? Optional.empty() : Optional.of(value.toPlainString());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Authors often mean the right share in the wrong unit: 5 for 0.05. */
    private static String otherUnit(Object value, Unit unit, Optional<String> minimum,
            Optional<String> maximum) {
        if (!(value instanceof BigDecimal normalised)) {
            return "";
        }
        BigDecimal authored = normalised.movePointRight(unit.shift());
        for (Unit meant : new Unit[] {Unit.PERCENT, Unit.BASIS_POINTS, Unit.ONE}) {
            BigDecimal moved = authored.movePointLeft(meant.shift() - unit.shift());
            if (meant.shift() != unit.shift() && isShare(unit) && within(moved, minimum, maximum)) {
                return "`" + authored.toPlainString() + "` " + name(meant) + " would be `"
                        + moved.stripTrailingZeros().toPlainString() + "`";
            }
        }
        return "";
    }

    private static boolean isShare(Unit unit) {
        return unit == Unit.ONE || unit.shift() > 0;
    }

    private static boolean within(BigDecimal authored, Optional<String> minimum, Optional<String> maximum) {
        return minimum.filter(m -> authored.compareTo(new BigDecimal(m)) < 0).isEmpty()
                && maximum.filter(m -> authored.compareTo(new BigDecimal(m)) > 0).isEmpty();
    }

    private static String name(Unit unit) {
        return unit == Unit.ONE ? "as a fraction of one" : unit.symbol();
    }
}

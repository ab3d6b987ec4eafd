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
        Optional<Unit> sign = sign(text);
        if (sign.isPresent()) {
            return unsigned(text, sign.get(), unit);
        } else if (!LOOKS_LIKE_NUMBER.matcher(text).matches()) {
            return "write a number like `0.05`";
        } else if (text.toLowerCase(Locale.ROOT).contains("e")) {
            return plain(text).map(p -> "write `" + p + "`").orElse("write it without an exponent");
        }
        return text.contains(",") ? "write `.` before the places and nothing between thousands"
                : "write a number like `0.05`";
    }

    /** The unit that is written beside the number. */
    private static Optional<Unit> sign(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("%")) {
            return Optional.of(Unit.PERCENT);
        } else if (lower.contains("bp")) {
            return Optional.of(Unit.BASIS_POINTS);
        }
        return lower.contains("usd") || lower.contains("$") ? Optional.of(Unit.USD) : Optional.empty();
    }

    /** What to write where the column says the unit already, or says another one. */
    private static String unsigned(String text, Unit sign, Unit unit) {
        String stated = "the column's unit is `" + unit.symbol() + "`";
        if (sign.isShare() != unit.isShare()) {
            return stated + (unit.isShare() ? ", which is relative: write a share and no amount"
                    : ", which is absolute: write an amount and no share");
        }
        Optional<String> moved = plain(text.replaceAll("(?i)\\s*(%|bps|bp|usd|\\$)\\s*", ""))
                .filter(number -> sign != unit && unit.isShare())
                .map(number -> new BigDecimal(number).movePointRight(unit.shift() - sign.shift()))
                .map(number -> number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        return moved.map(number -> stated + ": write `" + number + "` for `" + text + "`")
                .orElse(stated + ", write the number alone");
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
            if (meant.shift() != unit.shift() && unit.isShare() && within(moved, minimum, maximum)) {
                return "`" + authored.toPlainString() + "` " + name(meant) + " would be `"
                        + moved.stripTrailingZeros().toPlainString() + "`";
            }
        }
        boolean above = maximum.filter(m -> authored.compareTo(new BigDecimal(m)) > 0).isPresent();
        return unit.isShare() && above ? "a share is relative; an absolute amount stands in a column with the unit `USD`" : "";
    }

    private static boolean within(BigDecimal authored, Optional<String> minimum, Optional<String> maximum) {
        return minimum.filter(m -> authored.compareTo(new BigDecimal(m)) < 0).isEmpty()
                && maximum.filter(m -> authored.compareTo(new BigDecimal(m)) > 0).isEmpty();
    }

    private static String name(Unit unit) {
        return unit == Unit.ONE ? "as a fraction of one" : unit.symbol();
    }
}

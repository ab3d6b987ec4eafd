package io.collateralpolicy.policy.diff;

import io.collateralpolicy.table.cell.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/**
 * How far a number moved, in both of the ways that people mean by "10 %".
 *
 * @param absolute {@code after − before} in the authored unit, durations in seconds; exact
 * @param relative {@code (after − before) / |before|}, a fraction of one, 6 places, rounded half even; absent from 0
 * @param unit     the authored unit
 */
public record NumberDelta(BigDecimal absolute, Optional<BigDecimal> relative, Unit unit) {

    private static final int RELATIVE_SCALE = 6;
    private static final int NANO_PLACES = 9;

    /** Empty for what is no number. */
    static Optional<NumberDelta> of(String before, String after, Unit unit) {
        if (unit == Unit.TEXT) {
            return Optional.empty();
        }
        BigDecimal from = number(before, unit);
        BigDecimal absolute = number(after, unit).subtract(from);
        Optional<BigDecimal> relative = from.signum() == 0
                ? Optional.empty()
                : Optional.of(absolute.divide(from.abs(), RELATIVE_SCALE, RoundingMode.HALF_EVEN));
        return Optional.of(new NumberDelta(plain(absolute), relative, unit));
    }

    private static BigDecimal number(String authored, Unit unit) {
        Object value = unit.read(authored);
        if (value instanceof Duration duration) {
            return BigDecimal.valueOf(duration.getSeconds())
                    .add(BigDecimal.valueOf(duration.getNano(), NANO_PLACES));
        }
        return ((BigDecimal) value).movePointRight(unit.shift());
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    int sign() {
        return absolute.signum();
    }

    /** {@code +5 % (+33.3333 % of it)}. */
    String text() {
        String symbol = unit == Unit.DURATION ? "s" : unit == Unit.ONE ? "" : unit.symbol();
        String share = relative.map(r -> " (" + signed(plain(r.movePointRight(2))) + " % relative)").orElse("");
        return (signed(absolute) + " " + symbol).strip() + share;
    }

    private static String signed(BigDecimal value) {
        return (value.signum() > 0 ? "+" : "") + value.toPlainString();
    }
}

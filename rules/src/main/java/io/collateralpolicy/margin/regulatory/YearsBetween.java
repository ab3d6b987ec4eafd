package io.collateralpolicy.margin.regulatory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Remaining maturity in years.
 *
 * <p>{@code whole years + days left / days of the year that they lie in}, years counted from the first date: exactly n on
 * the n-th anniversary, so that a bucket's bound is met on a date and not on a fraction. 0 when the end is not after the
 * start; six places, up, for a longer maturity is never the cheaper one in a supervisory table. Source: Actual/Actual by
 * anniversaries, ISDA 2006 Definitions, section 4.16(c) read forward.
 */
public final class YearsBetween {

    private static final int SCALE = 6;

    private YearsBetween() {}

    /** Years from one date to another. */
    public static BigDecimal of(LocalDate from, LocalDate until) {
        if (!until.isAfter(from)) {
            return BigDecimal.ZERO.setScale(SCALE);
        }
        long whole = ChronoUnit.YEARS.between(from, until);
        LocalDate anniversary = from.plusYears(whole);
        long left = ChronoUnit.DAYS.between(anniversary, until);
        long days = ChronoUnit.DAYS.between(anniversary, from.plusYears(whole + 1));
        return BigDecimal.valueOf(left)
                .divide(BigDecimal.valueOf(days), SCALE, RoundingMode.CEILING)
                .add(BigDecimal.valueOf(whole));
    }
}

package io.collateralpolicy.assessment.price;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One day of one asset's prices, base currency.
 *
 * @param asset symbol
 * @param day   UTC
 * @param high  highest price of the day
 * @param low   lowest price of the day
 * @param close last price of the day
 */
public record DailyBar(String asset, LocalDate day, BigDecimal high, BigDecimal low, BigDecimal close) {

    /** A price of nothing is how sources write that there is none. */
    boolean isPriced() {
        return high.signum() > 0 && low.signum() > 0 && close.signum() > 0;
    }
}

package io.collateralpolicy.margin.model.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Derive v2-core 7736900d, portfolio cases of PMRM_2: an expiry's value beside what it counts; their ratio is the discount.
 */
class StaticDiscountTest {

    private static final double YEAR = 31_536_000;
    private static final StaticDiscount DISCOUNT = new StaticDiscount(
            new BigDecimal("0.95"), new BigDecimal("1.04"), BigDecimal.ONE, new BigDecimal("0.08"), new BigDecimal("0.5"),
            new BigDecimal("0.08"));

    /** A long fly at 17 %, a discounted long at 250 %, a hedged perpetual at 15 %, a spread further out at 21 %. */
    @ParameterizedTest
    @CsvSource({
        "1399652, 0.17, 7.823790927612595, 7.350587541247553", "794852, 2.5, 2425.2629121768623, 2158.9430975285645",
        "794852, 0.15, 965212.2472589472, 911651.3926056388", "3214052, 0.21, 93.76328050116899, 86.48094599938318"
    })
    void whatIsHeldCountsLess(double seconds, double rate, double value, double counted) {
        assertThat(value * DISCOUNT.ofHeld(rate, seconds / YEAR)).isCloseTo(counted, within(1e-9 * value));
    }

    /** A short spread of 200 at 15 %: what is owed counts as it will be, undiscounted, for that is less than the factor. */
    @ParameterizedTest
    @CsvSource({"794852, 0.15, -193.11975228138357, -193.85125988361756"})
    void whatIsOwedCountsMore(double seconds, double rate, double value, double counted) {
        double years = seconds / YEAR;

        assertThat(value * DISCOUNT.ofOwed(rate, years, StrictMath.exp(-rate * years))).isCloseTo(counted, within(1e-9));
    }
}

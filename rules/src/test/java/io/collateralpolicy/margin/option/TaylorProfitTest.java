package io.collateralpolicy.margin.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.collateralpolicy.margin.model.Black76;
import io.collateralpolicy.margin.model.Greeks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gains and losses by greeks, by hand and against the options valued anew. */
class TaylorProfitTest {

    private static final Duration QUARTER = Duration.ofDays(91);

    /** 100 short puts at 2000, delta -0.45, gamma 0.0008, vega 2.5: 15 % down is -300, so 135 + 36 + 50 each. */
    @ParameterizedTest
    @CsvSource({"-300, 20, -22100", "-300, 0, -17100", "0, 20, -5000", "300, -10, 12400", "0, 0, 0"})
    void shortPutsLoseByDeltaGammaAndVega(BigDecimal move, BigDecimal points, BigDecimal profit) {
        TaylorProfit put = new TaylorProfit(new BigDecimal("-0.45"), new BigDecimal("0.0008"), new BigDecimal("2.5"));

        assertThat(put.of(BigDecimal.valueOf(-100), move, points)).isEqualByComparingTo(profit);
    }

    /** Within 1 % of the price and one point of volatility the estimate is off by less than a fifth of a dollar of 2000. */
    @Property
    void closeToTheMoneyTheEstimateIsCloseToTheValue(
            @ForAll @IntRange(min = -20, max = 20) int move,
            @ForAll @IntRange(min = -1, max = 1) int points,
            @ForAll OptionType type) {
        Greeks greeks = Black76.greeks(option(type), market(0, 0));
        TaylorProfit estimate = new TaylorProfit(greeks.delta(), greeks.gamma(), greeks.vega().movePointLeft(2));

        BigDecimal full = value(type, move, points).subtract(value(type, 0, 0));

        assertThat(estimate.of(BigDecimal.ONE, BigDecimal.valueOf(move), BigDecimal.valueOf(points)))
                .isCloseTo(full, within(new BigDecimal("0.2")));
    }

    private static BigDecimal value(OptionType type, int move, int points) {
        return Black76.value(option(type), market(move, points), 12, RoundingMode.HALF_EVEN);
    }

    private static OptionTerms option(OptionType type) {
        return new OptionTerms(type, new BigDecimal("2000"), QUARTER);
    }

    private static OptionMarket market(int move, int points) {
        BigDecimal volatility = new BigDecimal("0.6").add(BigDecimal.valueOf(points, 2));
        return new OptionMarket(new BigDecimal(2000 + move), volatility, BigDecimal.ONE);
    }
}

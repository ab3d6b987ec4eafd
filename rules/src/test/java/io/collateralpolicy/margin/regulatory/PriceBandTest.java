package io.collateralpolicy.margin.regulatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PriceBandTest {

    private static final BigDecimal LOW_PRICE_SHARE = new BigDecimal("0.75");

    /** LULD plan, tier 1: 5 % of 100; a security of 0.50 moves 0.15, one of 0.10 three quarters of it. */
    @Test
    void bandsOfTheLimitUpLimitDownPlan() {
        PriceBand tierOne = PriceBand.around(new BigDecimal("100"), new BigDecimal("0.05"));

        assertThat(tierOne.lower()).isEqualByComparingTo("95");
        assertThat(tierOne.upper()).isEqualByComparingTo("105");
        assertThat(lowPriced("0.50").upper()).isEqualByComparingTo("0.65");
        assertThat(lowPriced("0.10").upper()).isEqualByComparingTo("0.175");
    }

    /** CME, last hour: 7 % under 100 is 93, 20 % under 118 is 94.4, and the higher holds. */
    @Test
    void theLastHoursLimitIsTheHigherOfTwo() {
        BigDecimal late = new BigDecimal("0.07");
        BigDecimal day = new BigDecimal("0.20");

        assertThat(PriceBand.lastHourLimit(new BigDecimal("100"), late, new BigDecimal("118"), day))
                .isEqualByComparingTo("94.4");
        assertThat(PriceBand.lastHourLimit(new BigDecimal("100"), late, new BigDecimal("110"), day))
                .isEqualByComparingTo("93");
    }

    /** Fifteen seconds at the band are a pause of five minutes; a millisecond less is none, and ends none. */
    @Test
    void aLimitStateOfFifteenSecondsPausesForFiveMinutes() {
        Duration millisecond = Duration.ofMillis(1);

        assertThat(TradingPause.PLAN.begins(Duration.ofSeconds(15))).isTrue();
        assertThat(TradingPause.PLAN.begins(Duration.ofSeconds(15).minus(millisecond))).isFalse();
        assertThat(TradingPause.PLAN.isOver(Duration.ofMinutes(5))).isTrue();
        assertThat(TradingPause.PLAN.isOver(Duration.ofMinutes(5).minus(millisecond))).isFalse();
    }

    private static PriceBand lowPriced(String reference) {
        return PriceBand.aroundLowPrice(new BigDecimal(reference), new BigDecimal("0.15"), LOW_PRICE_SHARE);
    }
}

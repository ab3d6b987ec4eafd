package io.collateralpolicy.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Balance, static ratio, price choice and price moves, at their bounds and a unit to each side. */
class MarginTest {

    @ParameterizedTest
    @CsvSource({
        "100.000000, 100.000000, 0.000000, 0.000000",
        "100.000001, 100.000000, 0.000001, 0.000000",
        "99.999999, 100.000000, 0.000000, 0.000001",
        "0.000000, 0.000000, 0.000000, 0.000000"
    })
    void excessAndCallAreTheTwoSidesOfOneDifference(
            BigDecimal available, BigDecimal required, String excess, String call) {
        MarginBalance balance = MarginBalance.of(available, required);

        assertThat(balance.excess().toPlainString()).isEqualTo(excess);
        assertThat(balance.call().toPlainString()).isEqualTo(call);
    }

    @Test
    void aTenthOfNotionalRoundedUp() {
        // 3 × 3001.50 = 9004.50; a tenth is 900.45; of 9004.500001 it is 900.4500001, up to 900.450001
        assertThat(margin("9004.50", "0.1")).isEqualTo(new BigDecimal("900.450000"));
        assertThat(margin("9004.500001", "0.1")).isEqualTo(new BigDecimal("900.450001"));
        assertThat(margin("9004.50", "0")).isEqualByComparingTo("0");
        assertThat(margin("0", "0.1")).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 1, 3050, 3001.50, -145.50",
        "-3, 1, 3050, 3001.50, 145.50",
        "2, 0.1, 3000, 3100, 20",
        "0, 1, 3000, 9000, 0",
        "5, 1, 3000, 3000, 0"
    })
    void gainsForALongWhatAShortLoses(
            BigDecimal quantity, BigDecimal contractSize, BigDecimal entry, BigDecimal mark, BigDecimal gain) {
        assertThat(StaticRatio.unrealizedProfitAndLoss(quantity, contractSize, entry, mark)).isEqualByComparingTo(gain);
    }

    @Test
    void choosesTheProtocolsSideAndNothingOfNothing() {
        List<BigDecimal> prices = List.of(new BigDecimal("3000.9"), new BigDecimal("3000"), new BigDecimal("3000.8"));

        assertThat(PriceChoice.LOWEST.of(prices, price -> price)).contains(new BigDecimal("3000"));
        assertThat(PriceChoice.HIGHEST.of(prices, price -> price)).contains(new BigDecimal("3000.9"));
        assertThat(PriceChoice.LOWEST.of(List.<BigDecimal>of(), price -> price)).isEmpty();
        assertThat(PriceChoice.HIGHEST.of(List.<BigDecimal>of(), price -> price)).isEmpty();
    }

    /** From a window of 2000 to 2500: (2500 − low) / 2500 and (high − 2000) / 2000, rounded up. */
    @ParameterizedTest
    @CsvSource({
        "2000, 2000, 0.200000, 0.000000",
        "1999.999999, 1999.999999, 0.200001, 0.000000",
        "2000.000001, 2000.000001, 0.200000, 0.000001",
        "2500, 2500, 0.000000, 0.250000",
        "2500.000001, 2500.000001, 0.000000, 0.250001",
        "2000, 2500, 0.200000, 0.250000"
    })
    void movesAreMeasuredFromTheWindowsExtremes(
            BigDecimal lowest, BigDecimal highest, String drop, String rise) {
        PriceMove move = PriceMove.of(
                new BigDecimal("2500"), new BigDecimal("2000"), lowest, highest, Numerics.STANDARD);

        assertThat(move.drop().toPlainString()).isEqualTo(drop);
        assertThat(move.rise().toPlainString()).isEqualTo(rise);
    }

    @Test
    void withoutAWindowNothingMoved() {
        assertThat(PriceMove.none(Numerics.STANDARD).drop()).isEqualByComparingTo("0");
        assertThat(PriceMove.none(Numerics.STANDARD).rise()).isEqualByComparingTo("0");
    }

    private static BigDecimal margin(String notional, String rate) {
        return StaticRatio.margin(new BigDecimal(notional), new BigDecimal(rate), Numerics.STANDARD);
    }
}

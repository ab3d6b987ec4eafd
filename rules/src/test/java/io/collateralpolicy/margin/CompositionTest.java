package io.collateralpolicy.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How haircuts combine, and the waterfall they make. */
class CompositionTest {

    /** Of 0.2 and 0.3: 0.8 × 0.7; 1 − 0.5; 1 − 0.3. */
    @ParameterizedTest
    @CsvSource({"MULTIPLICATIVE, 0.56", "ADDITIVE, 0.5", "LARGEST, 0.7"})
    void combinesTwoHaircuts(Composition composition, BigDecimal rate) {
        assertThat(rate(composition, "0.2", "0.3")).isEqualByComparingTo(rate);
    }

    @ParameterizedTest
    @EnumSource
    void noHaircutLeavesEverythingAndAWholeOneNothing(Composition composition) {
        assertThat(rate(composition)).isEqualByComparingTo("1");
        assertThat(rate(composition, "0", "0")).isEqualByComparingTo("1");
        assertThat(rate(composition, "0.1", "1")).isEqualByComparingTo("0");
    }

    @Test
    void haircutsThatAddUpBeyondOneLeaveNothingAndNotLess() {
        assertThat(rate(Composition.ADDITIVE, "0.6", "0.4")).isEqualByComparingTo("0");
        assertThat(rate(Composition.ADDITIVE, "0.6", "0.400001")).isEqualByComparingTo("0");
        assertThat(rate(Composition.ADDITIVE, "0.6", "0.399999")).isEqualByComparingTo("0.000001");
    }

    @Test
    void averagesNothingAwayWithinTheScale() {
        // 0.82 × 0.98 × 0.98 = 0.787528, six places, exact
        assertThat(rate(Composition.MULTIPLICATIVE, "0.18", "0.02", "0.02")).isEqualTo(new BigDecimal("0.787528"));
    }

    @Test
    void everyStepOfTheWaterfallIsOfTheMarketValue() {
        // 36870 × 0.82 = 30233.4; × 0.8036 = 29628.732; × 0.787528 = 29036.15736
        Waterfall waterfall = Waterfall.of(new BigDecimal("36870"), haircuts("0.18", "0.02", "0.02"),
                Composition.MULTIPLICATIVE, Numerics.STANDARD);

        assertThat(waterfall.valueAfter()).containsExactly(
                new BigDecimal("30233.400000"), new BigDecimal("29628.732000"), new BigDecimal("29036.157360"));
        assertThat(waterfall.collateralValue()).isEqualTo(new BigDecimal("29036.157360"));
    }

    @Test
    void withoutHaircutsTheWaterfallIsItsStart() {
        Waterfall waterfall = Waterfall.of(new BigDecimal("1.0000009"), List.of(), Composition.LARGEST, Numerics.STANDARD);

        assertThat(waterfall.valueAfter()).isEmpty();
        assertThat(waterfall.collateralValue()).isEqualTo(new BigDecimal("1.000000"));
    }

    @Test
    void roundsAsThePolicySays() {
        Numerics whole = new Numerics(0, 1, 0, RoundingMode.HALF_UP, RoundingMode.CEILING);
        // (1 − 0.25)² = 0.5625 is 0.6 in one place, half up; of 5 that is 3
        Waterfall waterfall = Waterfall.of(
                new BigDecimal("5"), haircuts("0.25", "0.25"), Composition.MULTIPLICATIVE, whole);

        assertThat(waterfall.advanceRate()).isEqualTo(new BigDecimal("0.6"));
        assertThat(waterfall.collateralValue()).isEqualTo(new BigDecimal("3"));
    }

    private static BigDecimal rate(Composition composition, String... haircuts) {
        return composition.advanceRate(haircuts(haircuts), Numerics.STANDARD);
    }

    private static List<BigDecimal> haircuts(String... haircuts) {
        return Stream.of(haircuts).map(BigDecimal::new).toList();
    }
}

package io.collateralpolicy.margin.interest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of aave-dao/aave-v3-origin fd1fbd91 and aave/aave-utilities d4c93961. */
class InterestTest {

    /** 5 · 10000 / 3 = 16666.67; 7 · 3 / 10000 = 0.0021; 1 · 5000 / 10000 = 0.5, half up. */
    @ParameterizedTest
    @CsvSource({"DIV_FLOOR, 5, 3, 16666", "DIV, 5, 3, 16667", "DIV_CEIL, 5, 3, 16667", "MUL_FLOOR, 7, 3, 0",
        "MUL_CEIL, 7, 3, 1", "MUL, 1, 5000, 1", "MUL, 9087312000000000000000000000000000, 1333, 1211338689600000000000000000000000"})
    void percentagesRoundAsTheyAreNamed(Percentage operation, BigDecimal value, BigDecimal points, BigDecimal result) {
        assertThat(operation.of(value, points)).isEqualByComparingTo(result);
    }

    /** The position of block 11581421 in pool-math.test.ts. */
    @Test
    void aRealPositionGrowsInAStraightLine() {
        LinearInterest interest = new LinearInterest(
                new BigDecimal("1.001723339432542553527150680"), new BigDecimal("0.022461916953455574582370088"));

        assertThat(interest.balance(new BigDecimal("161316503206059870"), Duration.ofSeconds(1918)))
                .isEqualByComparingTo("161594727054623229");
    }

    /** Base 1 %, slopes 4 % and 60 %, optimum 80 %: 5 % there, 1 % + 4 % · 3/8 below, 5 % + 60 % / 2 half way beyond. */
    @ParameterizedTest
    @CsvSource({"0, 0.01", "0.3, 0.025", "0.8, 0.05", "0.9, 0.35", "1, 0.65"})
    void theRateKinksAtTheOptimum(BigDecimal usage, BigDecimal rate) {
        KinkedRate kinked = new KinkedRate(
                new BigDecimal("0.8"), new BigDecimal("0.01"), new BigDecimal("0.04"), new BigDecimal("0.6"));

        assertThat(kinked.at(usage)).isEqualByComparingTo(rate);
    }

    @Property
    void halfUpLiesBetweenFloorAndCeiling(
            @ForAll @LongRange(min = 0) long value, @ForAll @LongRange(min = 1, max = 100_000) long points) {
        BigDecimal of = BigDecimal.valueOf(value);
        BigDecimal by = BigDecimal.valueOf(points);

        assertThat(Percentage.MUL.of(of, by)).isBetween(Percentage.MUL_FLOOR.of(of, by), Percentage.MUL_CEIL.of(of, by));
        assertThat(Percentage.DIV.of(of, by)).isBetween(Percentage.DIV_FLOOR.of(of, by), Percentage.DIV_CEIL.of(of, by));
    }
}

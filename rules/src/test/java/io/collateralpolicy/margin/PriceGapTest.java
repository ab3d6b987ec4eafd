package io.collateralpolicy.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PriceGapTest {

    @Test
    void aDropIsRoundedDownAndARiseIsBelowZero() {
        assertThat(drop("3", "2")).hasToString("0.333333");
        assertThat(drop("2", "3")).hasToString("-0.500000");
        assertThat(drop("2", "0")).hasToString("1.000000");
    }

    @Test
    void aRatioIsRoundedDown() {
        BigDecimal ratio = PriceGap.ratio(new BigDecimal("2"), new BigDecimal("3"), Numerics.STANDARD);

        assertThat(ratio).hasToString("0.666666");
    }

    /** {@code price ≤ close · (1 − bound)}, without dividing. */
    @Property
    void whatIsRoundedStandsToABoundAsTheExactValueDoes(
            @ForAll @IntRange(min = 1, max = 100_000) int close,
            @ForAll @IntRange(min = 0, max = 100_000) int price,
            @ForAll @IntRange(min = 0, max = 1_000_000) int millionths) {
        BigDecimal bound = BigDecimal.valueOf(millionths, 6);
        BigDecimal reached = BigDecimal.valueOf(close).multiply(BigDecimal.ONE.subtract(bound));

        assertThat(drop(Integer.toString(close), Integer.toString(price)).compareTo(bound) >= 0)
                .isEqualTo(BigDecimal.valueOf(price).compareTo(reached) <= 0);
    }

    private static BigDecimal drop(String close, String price) {
        return PriceGap.drop(new BigDecimal(close), new BigDecimal(price), Numerics.STANDARD);
    }
}

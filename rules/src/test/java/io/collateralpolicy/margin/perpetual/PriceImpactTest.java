package io.collateralpolicy.margin.perpetual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a trade pays for tilting its market. */
class PriceImpactTest {

    /** One hundredth over 50,000: the README of gmx-synthetics a5c0c883. */
    private static final PriceImpact PUBLISHED = new PriceImpact(2, new BigDecimal("0.0000002"));

    @ParameterizedTest
    @CsvSource({"0, 50000, -500", "50000, 25000, 375", "-50000, 25000, 375", "50000, 0, 500", "7, 7, 0"})
    void tiltingIsPaidForAndBalancingIsPaid(BigDecimal before, BigDecimal after, BigDecimal impact) {
        assertThat(PUBLISHED.of(before, after)).isEqualByComparingTo(impact);
    }

    /** 50,000 at 5,000 less 50 are 9.99 units: 50000 / 9.99 = 5005.005005005... */
    @ParameterizedTest
    @CsvSource({"50000, 5000, -50, 5005.005006", "50000, 5000, 0, 5000", "50000, 5000, 50, 4995.004996"})
    void whatIsPaidIsTakenOutOfTheUnits(BigDecimal size, BigDecimal price, BigDecimal impact, BigDecimal entry) {
        assertThat(PriceImpact.entryPrice(size, price, impact, 6)).isEqualByComparingTo(entry);
    }

    @ParameterizedTest
    @CsvSource({"375, 50000, 0.005, 0", "-100, 50000, 0.005, -100", "-250, 50000, 0.005, -250", "-250.01, 50000, 0.005, -250"})
    void inALiquidationAGainIsIgnoredAndALossIsCapped(
            BigDecimal impact, BigDecimal size, BigDecimal most, BigDecimal counted) {
        assertThat(PriceImpact.inLiquidation(impact, size, most)).isEqualByComparingTo(counted);
    }

    @Test
    void whatIsNoImpactIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceImpact(0, BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new PriceImpact(2, BigDecimal.ONE.negate()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceImpact.entryPrice(BigDecimal.TEN, BigDecimal.ONE, BigDecimal.TEN.negate(), 6));
    }

    /** Who tilts a market and tilts it back pays and gets the same. */
    @Property
    void thereAndBackCostsNothing(
            @ForAll @BigRange(min = "-1000000", max = "1000000") BigDecimal one,
            @ForAll @BigRange(min = "-1000000", max = "1000000") BigDecimal other,
            @ForAll @IntRange(min = 1, max = 4) int exponent) {
        PriceImpact impact = new PriceImpact(exponent, new BigDecimal("0.0000002"));

        assertThat(impact.of(one, other).add(impact.of(other, one))).isZero();
        assertThat(impact.of(one, other).signum()).isEqualTo(one.abs().compareTo(other.abs()));
    }
}

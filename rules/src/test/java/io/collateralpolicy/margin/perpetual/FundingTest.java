package io.collateralpolicy.margin.perpetual;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers: dydxprotocol/v4-chain 84d4664b, funding of perpetuals. */
class FundingTest {

    /** A long pays when the index rises and receives when it falls; a short the other way. */
    @ParameterizedTest
    @CsvSource({"1000000, 4000000000, 4000000000, 0", "-1000000, 100000000000, 123456789123, 23456789123000000",
        "-1000000, -100000000000, -123456789123, -23456789123000000", "10000000, 100, -200, 3000000000",
        "-5000000, 100, -50, -750000000"})
    void aPositionReceivesWhatItsIndexFellBy(
            BigDecimal quantity, BigDecimal entry, BigDecimal index, BigDecimal settlement) {
        assertThat(Funding.settlement(quantity, entry, index)).isEqualByComparingTo(settlement);
    }

    /** 6 · (0.15 − 0.12) = 0.18; 423.978721 · (0.745345 − 0.421080…) is taken of the rate at six places and rounded down. */
    @ParameterizedTest
    @CsvSource({"6, 0.15, 0.8, 0.18", "6, 0, 1, 0", "0, 1, 1, 0", "423.978721, 0.745345, 0.564947, 137.481459"})
    void theLargestRateIsAFactorOfTheMarginBetweenInitialAndMaintenance(
            BigDecimal factor, BigDecimal initial, BigDecimal fraction, BigDecimal rate) {
        assertThat(Funding.largestRate(factor, initial, fraction, 6)).isEqualByComparingTo(rate);
    }

    @Property
    void whatALongPaysItsShortReceives(
            @ForAll BigDecimal quantity, @ForAll BigDecimal entry, @ForAll BigDecimal index) {
        assertThat(Funding.settlement(quantity, entry, index).add(Funding.settlement(quantity.negate(), entry, index)))
                .isZero();
    }
}

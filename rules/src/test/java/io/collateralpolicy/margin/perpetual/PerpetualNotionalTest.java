package io.collateralpolicy.margin.perpetual;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerpetualNotionalTest {

    /** Numbers: dydxprotocol/v4-chain 84d4664b; −0.0001 · 1234567.89123 is −123.456789 and not a place further from 0. */
    @ParameterizedTest
    @CsvSource({"0, 1234567.89123, 0", "-0.0001, 1234567.89123, -123.456789", "0.0001, 1234567.89123, 123.456789"})
    void theNetNotionalIsRoundedTowardsNothing(BigDecimal quantity, BigDecimal price, BigDecimal notional) {
        assertThat(PerpetualNotional.net(quantity, price, 6)).isEqualByComparingTo(notional);
    }

    /** 450000 opened at 15 are 30000 units; 50000 at 9.99 has no exact number of units and yet is exactly itself there. */
    @Test
    void whatWasSizedAtEntryMovesWithThePrice() {
        assertThat(PerpetualNotional.sizedAtEntry(decimal("450000"), decimal("15"), decimal("15.01")))
                .isEqualByComparingTo("450300");
        assertThat(PerpetualNotional.sizedAtEntry(decimal("-50000"), decimal("9.99"), decimal("9.99")))
                .isEqualByComparingTo("-50000");
    }

    /** Towards 0: never more than it is worth, less than a unit below, and a short is a long with the other sign. */
    @Property
    void aNotionalIsRoundedTowardsNothingOnEitherSide(
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(9) BigDecimal quantity,
            @ForAll @BigRange(min = "0", max = "100000") @Scale(5) BigDecimal price) {
        BigDecimal net = PerpetualNotional.net(quantity, price, 6);
        BigDecimal exact = quantity.multiply(price);

        assertThat(net.abs()).isLessThanOrEqualTo(exact.abs());
        assertThat(exact.subtract(net).abs()).isLessThan(decimal("0.000001"));
        assertThat(PerpetualNotional.net(quantity.negate(), price, 6)).isEqualByComparingTo(net.negate());
    }

    /** Sized by what it was opened for, a position is worth that at its entry, and so many times it at so many times the price. */
    @Property
    void aSizeAtEntryMovesAsThePriceDoes(
            @ForAll @BigRange(min = "-100000", max = "100000") @Scale(2) BigDecimal size,
            @ForAll @BigRange(min = "0.01", max = "10000") @Scale(2) BigDecimal entry,
            @ForAll @IntRange(min = 0, max = 50) int times) {
        BigDecimal factor = BigDecimal.valueOf(times);

        assertThat(PerpetualNotional.sizedAtEntry(size, entry, entry.multiply(factor)))
                .isEqualByComparingTo(size.multiply(factor));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}

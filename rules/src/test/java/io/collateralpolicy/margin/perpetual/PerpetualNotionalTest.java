package io.collateralpolicy.margin.perpetual;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}

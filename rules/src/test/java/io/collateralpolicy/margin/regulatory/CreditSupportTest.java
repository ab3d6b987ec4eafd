package io.collateralpolicy.margin.regulatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditSupportTest {

    private static final CreditSupport.Terms TERMS = terms("500000", "1000000", "250000", "10000");

    /** Exposure 12.34m, independent amount 0.5m, threshold 1.0m: 11.84m; delivered up, returned down, from 0.25m on. */
    @ParameterizedTest
    @CsvSource({
        "10000000, 1840000, 0",
        "10000001, 1840000, 0",
        "11590000, 250000, 0",
        "11590000.01, 0, 0",
        "11600000, 0, 0",
        "11840000, 0, 0",
        "12089999.99, 0, 0",
        "12090000, 0, 250000",
        "12345678, 0, 500000"
    })
    void whatMoves(BigDecimal held, BigDecimal delivered, BigDecimal returned) {
        CreditSupport call = CreditSupport.of(new BigDecimal("12340000"), held, TERMS);

        assertThat(call.creditSupportAmount()).isEqualByComparingTo("11840000");
        assertThat(call.deliveryAmount()).isEqualByComparingTo(delivered);
        assertThat(call.returnAmount()).isEqualByComparingTo(returned);
    }

    @Test
    void exposureUnderTheThresholdNeedsNothing() {
        CreditSupport call = CreditSupport.of(new BigDecimal("499999"), BigDecimal.ZERO, TERMS);

        assertThat(call.creditSupportAmount()).isZero();
        assertThat(call.deliveryAmount()).isZero();
    }

    @Test
    void aMinimumOfNothingMovesEverythingAndNothingMovesNothing() {
        CreditSupport.Terms bare = terms("0", "0", "0", "1");

        assertThat(CreditSupport.of(new BigDecimal("0.5"), BigDecimal.ZERO, bare).deliveryAmount())
                .isEqualByComparingTo("1");
        assertThat(CreditSupport.of(BigDecimal.TEN, BigDecimal.TEN, bare).deliveryAmount()).isZero();
    }

    @Property
    void afterTheCallLessThanTheMinimumIsMissing(
            @ForAll @BigRange(min = "-20000000", max = "20000000") @Scale(2) BigDecimal exposure,
            @ForAll @BigRange(min = "0", max = "20000000") @Scale(2) BigDecimal held) {
        CreditSupport call = CreditSupport.of(exposure, held, TERMS);
        BigDecimal after = held.add(call.deliveryAmount()).subtract(call.returnAmount());

        assertThat(call.creditSupportAmount().subtract(after)).isLessThan(TERMS.minimumTransferAmount());
        assertThat(call.deliveryAmount().signum() == 0 || call.returnAmount().signum() == 0).isTrue();
    }

    @Test
    void anAmountOutOfItsRangeIsNamed() {
        assertThatThrownBy(() -> terms("0", "-1", "0", "1")).hasMessageContaining("threshold");
        assertThatThrownBy(() -> terms("0", "0", "-1", "1")).hasMessageContaining("minimumTransferAmount");
        assertThatThrownBy(() -> terms("0", "0", "0", "0")).hasMessageContaining("roundingAmount");
    }

    private static CreditSupport.Terms terms(String independent, String threshold, String minimum, String rounding) {
        return new CreditSupport.Terms(
                new BigDecimal(independent), new BigDecimal(threshold), new BigDecimal(minimum), new BigDecimal(rounding));
    }
}

package io.collateralpolicy.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LoanToValueTest {

    @Test
    void itIsRoundedUp() {
        // 1 / 3 = 0.3333333…
        assertThat(of("1", "3")).isEqualByComparingTo("0.333334");
        assertThat(of("1", "4")).isEqualByComparingTo("0.25");
    }

    @Test
    void noDebtIsZeroWhateverIsHeld() {
        assertThat(of("0", "0")).isEqualByComparingTo("0");
        assertThat(of("0", "100")).isEqualByComparingTo("0");
    }

    /** 5 / 0.000001. */
    @Test
    void aDebtOnNothingPassesNoLimit() {
        assertThat(of("5", "0")).isEqualByComparingTo("5000000");
    }

    private static BigDecimal of(String debt, String marketValue) {
        return LoanToValue.of(new BigDecimal(debt), new BigDecimal(marketValue), Numerics.STANDARD);
    }
}

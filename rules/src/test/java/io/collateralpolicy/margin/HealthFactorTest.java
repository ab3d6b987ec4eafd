package io.collateralpolicy.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against published cases, and at the line where safe becomes liquidatable. */
class HealthFactorTest {

    private static final Numerics SIX_PLACES = new Numerics(6, 6, 6, RoundingMode.FLOOR, RoundingMode.CEILING);

    @Test
    void tenEtherAgainstFifteenThousand() {
        // Aave: 10 × 2000 × 0.83 = 16600; 16600 / 15000 = 1.10666…
        assertThat(factor("16600", "15000").ratio(SIX_PLACES)).contains(new BigDecimal("1.106666"));
        assertThat(factor("16600", "15000").ratio(Numerics.STANDARD)).contains(new BigDecimal("1.1066"));
    }

    @Test
    void twoReservesAgainstTwentyOneThousand() {
        // Aave: 20000 × 0.83 + 10000 × 0.78 = 24400; 24400 / 21000 = 1.161904…
        assertThat(factor("24400", "21000").ratio(SIX_PLACES)).contains(new BigDecimal("1.161904"));
    }

    /** Comet, test/is-liquidatable-test.ts: zero liquidity is safe, below is not, and owing nothing never is. */
    @ParameterizedTest
    @CsvSource({
        "95000, 100000, true",
        "100000, 100000, false",
        "80000, 100000, true",
        "0, 1, true",
        "0, 0, false",
        "1, 0, false",
        "99999.999999, 100000, true",
        "100000.000001, 100000, false"
    })
    void equalityIsSafe(String protection, String obligation, boolean liquidatable) {
        assertThat(factor(protection, obligation).isLiquidatable()).isEqualTo(liquidatable);
    }

    @Test
    void owingNothingHasNoRatio() {
        assertThat(factor("5", "0").ratio(Numerics.STANDARD)).isEmpty();
        assertThat(factor("5", "0").owes()).isFalse();
        assertThat(factor("0", "0.000001").owes()).isTrue();
    }

    private static HealthFactor factor(String protection, String obligation) {
        return new HealthFactor(new BigDecimal(protection), new BigDecimal(obligation));
    }
}

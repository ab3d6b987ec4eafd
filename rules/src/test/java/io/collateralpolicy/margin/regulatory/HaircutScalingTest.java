package io.collateralpolicy.margin.regulatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HaircutScalingTest {

    private static final BigDecimal TABLE = BigDecimal.TEN;

    /** Basel Framework, CRE22.58 and CRE22.59, by hand: the root of the square times days over ten, rounded up. */
    @ParameterizedTest
    @CsvSource({
        "0.15, 10, 5, 0.177483",
        "0.15, 5, 1, 0.106067",
        "0.15, 20, 1, 0.212133",
        "0.02, 5, 5, 0.018974",
        "0.08, 5, 1, 0.056569",
        "0.15, 10, 1, 0.150000",
        "0, 10, 1, 0.000000",
        "0.9, 40, 1, 1.000000"
    })
    void haircutOfAnotherPeriod(String haircut, int holding, int revaluation, String scaled) {
        assertThat(scaled(new BigDecimal(haircut), holding, revaluation)).hasToString(scaled);
    }

    /** {@code (r − u)² < h² · days / 10 ≤ r²} where u is the last place: rounded up, and by less than one. */
    @Property
    void theRootIsRoundedUpByLessThanOnePlace(
            @ForAll @BigRange(min = "0", max = "0.3") @Scale(4) BigDecimal haircut,
            @ForAll @IntRange(min = 1, max = 60) int holding,
            @ForAll @IntRange(min = 1, max = 40) int revaluation) {
        BigDecimal root = scaled(haircut, holding, revaluation);
        BigDecimal square = haircut.multiply(haircut).multiply(BigDecimal.valueOf(holding + revaluation - 1)).movePointLeft(1);

        assertThat(root.multiply(root)).isGreaterThanOrEqualTo(square);
        BigDecimal below = root.subtract(BigDecimal.ONE.movePointLeft(6));
        assertThat(below.signum() < 0 || below.multiply(below).compareTo(square) < 0).isTrue();
    }

    @Property
    void longerPeriodsNeverLowerTheHaircut(
            @ForAll @BigRange(min = "0", max = "1") @Scale(4) BigDecimal haircut,
            @ForAll @IntRange(min = 1, max = 60) int holding,
            @ForAll @IntRange(min = 1, max = 40) int revaluation) {
        BigDecimal scaled = scaled(haircut, holding, revaluation);

        assertThat(scaled(haircut, holding + 1, revaluation)).isGreaterThanOrEqualTo(scaled);
        assertThat(scaled(haircut, holding, revaluation + 1)).isGreaterThanOrEqualTo(scaled);
    }

    @Test
    void aNumberOutOfItsRangeIsNamed() {
        assertThatThrownBy(() -> scaled(new BigDecimal("1.1"), 10, 1)).hasMessageContaining("haircut");
        assertThatThrownBy(() -> scaled(BigDecimal.ONE, 0, 1)).hasMessageContaining("holdingDays");
        assertThatThrownBy(() -> scaled(BigDecimal.ONE, 1, 0)).hasMessageContaining("revaluationDays");
        assertThatThrownBy(() -> HaircutScaling.scaled(
                        BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE, 6))
                .hasMessageContaining("tableDays");
    }

    private static BigDecimal scaled(BigDecimal haircut, int holding, int revaluation) {
        return HaircutScaling.scaled(
                haircut, TABLE, BigDecimal.valueOf(holding), BigDecimal.valueOf(revaluation), 6);
    }
}

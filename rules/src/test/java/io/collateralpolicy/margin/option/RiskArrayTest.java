package io.collateralpolicy.margin.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The sixteen scenarios of SPAN. */
class RiskArrayTest {

    private static final int SCENARIOS = 16;

    /** A long future and a short December 410 call, written as totals of both in a textbook on SPAN. */
    @Test
    void theScanningRiskOfACoveredWriteIsItsWorstScenario() {
        RiskArray written = array("-460", "610", "690", "1600", "-2060", "-990", "1460", "2130", "-4130", "-3240", "1940", "2360",
                "-6620", "-6010", "3870", "-5500");

        assertThat(written.scanningRisk()).isEqualByComparingTo("6620");
    }

    /** A long future of 30 a third: it gains and loses thirds of 90, of the extreme 180 35 % count, 63. */
    @Test
    void aPositionIsValuedInEachScenarioAndOfExtremesAShareCounts() {
        RiskArray future = RiskArray.of(m -> BigDecimal.valueOf(30L * m.thirds()), new BigDecimal("0.35"));

        assertThat(future.profits()).usingElementComparator(BigDecimal::compareTo)
                .containsExactly(decimals("0", "0", "30", "30", "-30", "-30", "60", "60", "-60", "-60", "90", "90", "-90", "-90",
                        "63", "-63"));
        assertThat(future.scanningRisk()).isEqualByComparingTo("90");
    }

    @Test
    void volatilityGoesBothWaysAtEachPriceAndNotAtTheExtremes() {
        assertThat(RiskArray.SCENARIOS).hasSize(SCENARIOS).doesNotHaveDuplicates();
        assertThat(RiskArray.SCENARIOS.stream().filter(RiskArray.Move::isExtreme))
                .containsExactly(new RiskArray.Move(6, 0), new RiskArray.Move(-6, 0));
        assertThat(RiskArray.SCENARIOS.stream().mapToInt(RiskArray.Move::volatility).sum()).isZero();
    }

    @Test
    void whatOnlyGainsHasNoRiskAndFifteenAreNoArray() {
        assertThat(new RiskArray(Collections.nCopies(SCENARIOS, BigDecimal.ONE)).scanningRisk()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RiskArray(Collections.nCopies(SCENARIOS - 1, BigDecimal.ONE)))
                .withMessageContaining("16");
    }

    @Property
    void theRiskOfAUnionIsAtMostTheSumOfTheRisksAndIsAttained(
            @ForAll @Size(16) List<@IntRange(min = -9999, max = 9999) Integer> one,
            @ForAll @Size(16) List<@IntRange(min = -9999, max = 9999) Integer> other) {
        RiskArray a = new RiskArray(one.stream().map(BigDecimal::valueOf).toList());
        RiskArray b = new RiskArray(other.stream().map(BigDecimal::valueOf).toList());
        RiskArray both = a.plus(b);

        assertThat(both.scanningRisk()).isLessThanOrEqualTo(a.scanningRisk().add(b.scanningRisk()));
        assertThat(both.profits().stream().anyMatch(p -> p.negate().max(BigDecimal.ZERO).equals(both.scanningRisk()))).isTrue();
    }

    private static RiskArray array(String... profits) {
        return new RiskArray(List.of(decimals(profits)));
    }

    private static BigDecimal[] decimals(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }
}

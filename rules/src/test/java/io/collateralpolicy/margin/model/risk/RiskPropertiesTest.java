package io.collateralpolicy.margin.model.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.margin.model.risk.HistoricalRisk.Convention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** What holds for every portfolio: shortfall is beyond the quantile, more confidence is more, together is not more than apart. */
class RiskPropertiesTest {

    private static final BigDecimal SLACK = new BigDecimal("0.000002");

    @Property(tries = 300)
    void shortfallIsNotBelowValueAtRisk(
            @ForAll @Size(min = 1, max = 60) List<@From("amounts") BigDecimal> losses,
            @ForAll("confidences") BigDecimal confidence,
            @ForAll Convention convention,
            @ForAll("deviations") BigDecimal deviation) {
        HistoricalRisk historical = new HistoricalRisk(confidence, convention);
        ParametricRisk parametric = new ParametricRisk(confidence, BigDecimal.ONE);

        assertThat(historical.expectedShortfall(losses, 6)).isGreaterThanOrEqualTo(historical.valueAtRisk(losses));
        assertThat(parametric.expectedShortfall(deviation, 6)).isGreaterThanOrEqualTo(parametric.valueAtRisk(deviation, 6));
    }

    @Property(tries = 300)
    void moreConfidenceIsNeverLessRisk(
            @ForAll @Size(min = 1, max = 60) List<@From("amounts") BigDecimal> losses,
            @ForAll("confidences") BigDecimal one,
            @ForAll("confidences") BigDecimal other,
            @ForAll("deviations") BigDecimal deviation) {
        BigDecimal low = one.min(other);
        BigDecimal high = one.max(other);
        HistoricalRisk sure = new HistoricalRisk(low, Convention.LAST_OF_TAIL);
        HistoricalRisk surer = new HistoricalRisk(high, Convention.LAST_OF_TAIL);

        assertThat(surer.valueAtRisk(losses)).isGreaterThanOrEqualTo(sure.valueAtRisk(losses));
        assertThat(surer.expectedShortfall(losses, 6)).isGreaterThanOrEqualTo(sure.expectedShortfall(losses, 6));
        assertThat(new ParametricRisk(high, BigDecimal.ONE).valueAtRisk(deviation, 6))
                .isGreaterThanOrEqualTo(new ParametricRisk(low, BigDecimal.ONE).valueAtRisk(deviation, 6));
    }

    /** Of expected shortfall, which is coherent; historical value at risk is not, and is not claimed to be. */
    @Property(tries = 300)
    void shortfallOfTwoBooksTogetherIsNotMoreThanApart(
            @ForAll @Size(10) List<@From("amounts") BigDecimal> one,
            @ForAll @Size(10) List<@From("amounts") BigDecimal> other,
            @ForAll("confidences") BigDecimal confidence) {
        List<BigDecimal> both = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            both.add(one.get(i).add(other.get(i)));
        }
        HistoricalRisk risk = new HistoricalRisk(confidence, Convention.LAST_OF_TAIL);

        assertThat(risk.expectedShortfall(both, 6)).isLessThanOrEqualTo(
                risk.expectedShortfall(one, 6).add(risk.expectedShortfall(other, 6)).add(SLACK));
    }

    @Property(tries = 300)
    void deviationOfExposuresTogetherIsNotMoreThanApart(
            @ForAll @Size(10) List<@From("returns") BigDecimal> eth,
            @ForAll @Size(10) List<@From("returns") BigDecimal> btc,
            @ForAll("amounts") BigDecimal x,
            @ForAll("amounts") BigDecimal y) {
        List<List<BigDecimal>> covariance = Covariance.of(new BigDecimal("0.94"), List.of(eth, btc));
        BigDecimal together = ParametricRisk.deviation(List.of(x, y), covariance);
        BigDecimal apart = ParametricRisk.deviation(List.of(x, BigDecimal.ZERO), covariance)
                .add(ParametricRisk.deviation(List.of(BigDecimal.ZERO, y), covariance));

        assertThat(together).isLessThanOrEqualTo(apart.add(new BigDecimal("0.001")));
    }

    @Property(tries = 200)
    void theOrderOfLossesIsNothing(@ForAll @Size(min = 1, max = 30) List<@From("amounts") BigDecimal> losses, @ForAll long seed) {
        List<BigDecimal> shuffled = new ArrayList<>(losses);
        Collections.shuffle(shuffled, new Random(seed));
        HistoricalRisk risk = new HistoricalRisk(new BigDecimal("0.95"), Convention.FIRST_OUTSIDE);

        assertThat(risk.valueAtRisk(shuffled)).isEqualByComparingTo(risk.valueAtRisk(losses));
        assertThat(risk.expectedShortfall(shuffled, 6)).isEqualByComparingTo(risk.expectedShortfall(losses, 6));
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals().between(new BigDecimal("-1000000"), new BigDecimal("1000000")).ofScale(6);
    }

    @Provide
    Arbitrary<BigDecimal> returns() {
        return Arbitraries.bigDecimals().between(new BigDecimal("-0.5"), new BigDecimal("0.5")).ofScale(6);
    }

    @Provide
    Arbitrary<BigDecimal> deviations() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1000000")).ofScale(6);
    }

    @Provide
    Arbitrary<BigDecimal> confidences() {
        return Arbitraries.bigDecimals().between(new BigDecimal("0.51"), new BigDecimal("0.9999")).ofScale(4);
    }
}

package io.collateralpolicy.margin.model.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.collateralpolicy.margin.model.risk.Volatility.Garch;
import io.collateralpolicy.margin.model.risk.Volatility.Heterogeneous;
import java.math.BigDecimal;
import java.util.Collections;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What holds of measured volatility whatever was measured. */
class VolatilityPropertiesTest {

    private static final BigDecimal TINY = new BigDecimal("0.000000000001");

    @Property
    void aWeightedVolatilityLiesBetweenWhatItWasAndWhatMoved(
            @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal decay,
            @ForAll @BigRange(min = "0", max = "0.5") @Scale(6) BigDecimal before,
            @ForAll @BigRange(min = "-0.5", max = "0.5") @Scale(6) BigDecimal moved) {
        assertThat(Volatility.weighted(decay, before, moved))
                .isBetween(before.min(moved.abs()).subtract(TINY), before.max(moved.abs()).add(TINY));
    }

    @Property
    void returnsOfOneSizeHaveThatVolatilityWhicheverWayTheyWent(
            @ForAll @BigRange(min = "0.01", max = "0.99") @Scale(6) BigDecimal decay,
            @ForAll @BigRange(min = "-0.5", max = "0.5") @Scale(6) BigDecimal moved,
            @ForAll @IntRange(min = 1, max = 50) int days) {
        assertThat(Volatility.weighted(decay, Collections.nCopies(days, moved))).isCloseTo(moved.abs(), within(TINY));
    }

    @Property
    void atItsLongRunVolatilityAModelExpectsTheSameAgain(
            @ForAll @BigRange(min = "0.0000001", max = "0.001") @Scale(7) BigDecimal omega,
            @ForAll @BigRange(min = "0", max = "0.4") @Scale(6) BigDecimal alpha,
            @ForAll @BigRange(min = "0", max = "0.5") @Scale(6) BigDecimal beta) {
        Garch model = new Garch(omega, alpha, beta);
        BigDecimal longRun = Volatility.longRun(model);

        assertThat(Volatility.garch(model, longRun, longRun)).isCloseTo(longRun, within(TINY));
    }

    @Property
    void aLargerMoveNeverLeavesLessToExpect(
            @ForAll @BigRange(min = "0", max = "0.5") @Scale(6) BigDecimal before,
            @ForAll @BigRange(min = "0", max = "0.5") @Scale(6) BigDecimal one,
            @ForAll @BigRange(min = "0", max = "0.5") @Scale(6) BigDecimal other) {
        Garch model = new Garch(new BigDecimal("0.000002"), new BigDecimal("0.1"), new BigDecimal("0.88"));

        assertThat(Volatility.garch(model, before, one.max(other)))
                .isGreaterThanOrEqualTo(Volatility.garch(model, before, one.min(other)));
    }

    @Property
    void aReturnFilteredToTheVolatilityItHadIsItselfAndKeepsItsSign(
            @ForAll @BigRange(min = "-0.5", max = "0.5") @Scale(6) BigDecimal moved,
            @ForAll @BigRange(min = "0.01", max = "0.5") @Scale(6) BigDecimal then,
            @ForAll @BigRange(min = "0.01", max = "0.5") @Scale(6) BigDecimal today) {
        assertThat(Volatility.filtered(moved, then, then)).isCloseTo(moved, within(TINY));
        assertThat(Volatility.filtered(moved, then, today).multiply(moved)).isGreaterThanOrEqualTo(BigDecimal.ZERO);
    }

    @Property
    void weightsThatAddUpToOneKeepAVarianceThatIsTheSameOverEveryHorizon(
            @ForAll @BigRange(min = "0", max = "0.5") @Scale(6) BigDecimal daily,
            @ForAll @BigRange(min = "0", max = "0.5") @Scale(6) BigDecimal weekly,
            @ForAll @BigRange(min = "0", max = "0.1") @Scale(6) BigDecimal variance) {
        BigDecimal monthly = BigDecimal.ONE.subtract(daily).subtract(weekly);
        Heterogeneous weights = new Heterogeneous(BigDecimal.ZERO, daily, weekly, monthly);

        assertThat(Volatility.realisedVariance(weights, new Heterogeneous(BigDecimal.ONE, variance, variance, variance)))
                .isEqualByComparingTo(variance);
    }

    @Property
    void aRootSquaredIsTheVariance(@ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal variance) {
        BigDecimal root = Volatility.root(variance);

        assertThat(root.multiply(root)).isCloseTo(variance, within(TINY));
    }

    /** More volatility, less depth or a larger ceiling never raise the limit; it stays within one less the bonus. */
    @Property
    void aLoanToValueLimitFallsWithVolatilityAndRisesWithDepth(
            @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal one,
            @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal other,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(6) BigDecimal depth,
            @ForAll @BigRange(min = "1", max = "1000") @Scale(6) BigDecimal ceiling) {
        LiquidityScaledLoanToValue limit = new LiquidityScaledLoanToValue(new BigDecimal("7"), new BigDecimal("0.05"));
        BigDecimal calm = limit.limit(one.min(other), depth, ceiling, 12);

        assertThat(calm).isBetween(BigDecimal.ZERO, new BigDecimal("0.95"));
        assertThat(limit.limit(one.max(other), depth, ceiling, 12)).isLessThanOrEqualTo(calm);
        assertThat(limit.limit(one.min(other), depth.add(BigDecimal.ONE), ceiling, 12)).isGreaterThanOrEqualTo(calm);
        assertThat(limit.limit(one.min(other), depth, ceiling.add(BigDecimal.ONE), 12)).isLessThanOrEqualTo(calm);
    }

    /** Never less than the model asks for, and in a rise never more than calm would have asked for, unless the model does. */
    @Property
    void aBufferIsNeverLessThanTheModelAndReleasesNoFurther(
            @ForAll @BigRange(min = "0", max = "1") @Scale(6) BigDecimal share,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(6) BigDecimal model,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(6) BigDecimal charged) {
        ProcyclicalityBuffer buffer = new ProcyclicalityBuffer(share);

        assertThat(buffer.calm(model)).isGreaterThanOrEqualTo(model);
        assertThat(buffer.released(model, charged)).isGreaterThanOrEqualTo(model);
        assertThat(buffer.released(model, buffer.calm(model))).isLessThanOrEqualTo(buffer.calm(model));
    }
}

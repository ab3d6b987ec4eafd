package io.collateralpolicy.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/** What holds for every account, whoever holds it. */
class MarginPropertiesTest {

    private static final Numerics STANDARD = Numerics.STANDARD;
    private static final BigDecimal UNIT = new BigDecimal("0.000001");

    @Property(tries = 500)
    void aLargerHaircutNeverRaisesCollateralValue(
            @ForAll Composition composition,
            @ForAll("money") BigDecimal value,
            @ForAll @Size(min = 1, max = 6) List<@From("shares") BigDecimal> haircuts,
            @ForAll("shares") BigDecimal other) {
        List<BigDecimal> deeper = new ArrayList<>(haircuts);
        deeper.set(0, haircuts.get(0).max(other));

        assertThat(value(value, deeper, composition)).isLessThanOrEqualTo(value(value, haircuts, composition));
    }

    @Property(tries = 500)
    void valueNeverRisesAlongTheWaterfallAndStaysBetweenNothingAndItsStart(
            @ForAll Composition composition,
            @ForAll("money") BigDecimal value,
            @ForAll @Size(max = 6) List<@From("shares") BigDecimal> haircuts) {
        Waterfall waterfall = Waterfall.of(value, haircuts, composition, STANDARD);

        assertThat(waterfall.valueAfter()).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(waterfall.valueAfter()).allSatisfy(v -> assertThat(v).isBetween(BigDecimal.ZERO, value));
        assertThat(waterfall.collateralValue()).isBetween(BigDecimal.ZERO, value);
    }

    @Property(tries = 500)
    void collateralIsRoundedAgainstTheBorrowerByLessThanAUnitAndAStepOfTheRate(
            @ForAll("money") BigDecimal value,
            @ForAll @Size(max = 6) List<@From("shares") BigDecimal> haircuts) {
        BigDecimal exact = value;
        for (BigDecimal haircut : haircuts) {
            exact = exact.multiply(BigDecimal.ONE.subtract(haircut));
        }
        BigDecimal lost = exact.subtract(value(value, haircuts, Composition.MULTIPLICATIVE));

        assertThat(lost).isNotNegative().isLessThan(value.multiply(UNIT).add(UNIT));
    }

    @Property(tries = 500)
    void whatIsOwedOrRequiredIsRoundedAgainstTheBorrower(
            @ForAll("money") BigDecimal notional, @ForAll("shares") BigDecimal rate, @ForAll("money") BigDecimal whole) {
        BigDecimal margin = StaticRatio.margin(notional, rate, STANDARD);

        assertThat(margin.subtract(notional.multiply(rate))).isNotNegative().isLessThan(UNIT);
        if (whole.signum() > 0) {
            assertThat(STANDARD.riskRatio(notional, whole).multiply(whole)).isGreaterThanOrEqualTo(notional);
        }
    }

    @Property(tries = 500)
    void excessAndCallAreNeverBothPositive(@ForAll("money") BigDecimal available, @ForAll("money") BigDecimal required) {
        MarginBalance balance = MarginBalance.of(available, required);

        assertThat(balance.excess().min(balance.call())).isEqualByComparingTo("0");
        assertThat(balance.excess().subtract(balance.call())).isEqualByComparingTo(available.subtract(required));
    }

    @Property(tries = 1000)
    void theHealthFactorShownIsBelowOneExactlyWhenLiquidatable(
            @ForAll("money") BigDecimal protection, @ForAll("nearMoney") BigDecimal apart) {
        BigDecimal obligation = protection.add(apart).max(UNIT);
        HealthFactor factor = new HealthFactor(protection, obligation);

        assertThat(factor.ratio(STANDARD).orElseThrow().compareTo(BigDecimal.ONE) < 0)
                .isEqualTo(factor.isLiquidatable());
    }

    @Property(tries = 500)
    void aDropIsAtMostWholeAndAPriceInsideItsWindowMovesNoFurtherThanTheWindow(
            @ForAll("prices") BigDecimal one, @ForAll("prices") BigDecimal two, @ForAll("prices") BigDecimal now) {
        BigDecimal high = one.max(two);
        BigDecimal low = one.min(two);
        PriceMove move = PriceMove.of(high, low, now, now, STANDARD);
        PriceMove whole = PriceMove.of(high, low, low, high, STANDARD);

        assertThat(move.drop()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
        assertThat(move.rise()).isNotNegative();
        if (now.compareTo(low) >= 0 && now.compareTo(high) <= 0) {
            assertThat(move.drop()).isLessThanOrEqualTo(whole.drop());
            assertThat(move.rise()).isLessThanOrEqualTo(whole.rise());
        }
    }

    @Property(tries = 500)
    void theSharesOfOneAccountAddUpToOneOrSlightlyMore(
            @ForAll @Size(min = 1, max = 20) List<@From("prices") BigDecimal> values) {
        BigDecimal all = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal shares = values.stream()
                .map(v -> STANDARD.riskRatio(v, all))
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(shares).isGreaterThanOrEqualTo(BigDecimal.ONE);
        assertThat(shares).isLessThan(BigDecimal.ONE.add(UNIT.multiply(BigDecimal.valueOf(values.size()))));
    }

    @Provide
    Arbitrary<BigDecimal> money() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1e12")).ofScale(6);
    }

    @Provide
    Arbitrary<BigDecimal> nearMoney() {
        return Arbitraries.bigDecimals().between(new BigDecimal("-1"), BigDecimal.ONE).ofScale(6);
    }

    @Provide
    Arbitrary<BigDecimal> prices() {
        return Arbitraries.bigDecimals().between(new BigDecimal("0.000001"), new BigDecimal("1e9")).ofScale(6);
    }

    @Provide
    Arbitrary<BigDecimal> shares() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.ONE).ofScale(6);
    }

    /** The ratio times what is held covers the debt, and a unit less of it does not: it is rounded up, and once. */
    @Property
    void aLoanToValueIsTheLeastRatioThatCoversTheDebt(
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(6) BigDecimal debt,
            @ForAll @BigRange(min = "0.000001", max = "1000000") @Scale(6) BigDecimal held) {
        BigDecimal ratio = LoanToValue.of(debt, held, STANDARD);

        assertThat(ratio.multiply(held)).isGreaterThanOrEqualTo(debt);
        assertThat(ratio.subtract(UNIT).multiply(held)).isLessThan(debt);
    }

    @Property
    void aLoanToValueRisesWithTheDebtAndFallsWithWhatIsHeld(
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(6) BigDecimal debt,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(6) BigDecimal held,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(6) BigDecimal more) {
        BigDecimal ratio = LoanToValue.of(debt, held, STANDARD);

        assertThat(LoanToValue.of(debt.add(more), held, STANDARD)).isGreaterThanOrEqualTo(ratio);
        assertThat(LoanToValue.of(debt, held.add(more), STANDARD)).isLessThanOrEqualTo(ratio);
    }

    private static BigDecimal value(BigDecimal start, List<BigDecimal> haircuts, Composition composition) {
        return Waterfall.of(start, haircuts, composition, STANDARD).collateralValue();
    }
}

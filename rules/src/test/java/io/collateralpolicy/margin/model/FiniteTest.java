package io.collateralpolicy.margin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A double is rounded as its exact decimal is, whichever way that is found. */
class FiniteTest {

    @Property(tries = 20_000)
    void roundsTheExactDecimalOfADouble(
            @ForAll("doubles") double value, @ForAll @IntRange(max = 18) int scale, @ForAll RoundingMode rounding) {
        if (rounding != RoundingMode.UNNECESSARY) {
            assertThat(Finite.decimal("figure", value, scale, rounding))
                    .isEqualTo(new BigDecimal(value).setScale(scale, rounding));
        }
    }

    /** Any bits at all, figures of the size of prices, and the neighbours of whole units, where rounding turns. */
    @Provide
    Arbitrary<Double> doubles() {
        Arbitrary<Double> bits = Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
        Arbitrary<Double> prices = Arbitraries.doubles().between(-1_000_000, 1_000_000);
        Arbitrary<Double> atUnits = Arbitraries.longs().between(-1_000_000_000_000L, 1_000_000_000_000L)
                .map(units -> units / 1e8)
                .flatMap(value -> Arbitraries.of(value, Math.nextUp(value), Math.nextDown(value)));
        return Arbitraries.oneOf(bits, prices, atUnits);
    }

    @Example
    void whatIsNotFiniteHasNoDecimal() {
        assertThatThrownBy(() -> Finite.decimal("mark", Double.NaN, 8, RoundingMode.FLOOR))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("mark");
    }
}

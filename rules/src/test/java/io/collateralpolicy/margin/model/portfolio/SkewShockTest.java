package io.collateralpolicy.margin.model.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.collateralpolicy.margin.option.PortfolioScenario;
import io.collateralpolicy.margin.option.PortfolioScenario.VolatilityMove;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a smile bends. */
class SkewShockTest {

    private static final double TINY = 1e-12;
    private static final double NINE_DAYS = 794_852 / 31_536_000.0;
    private static final SkewShock.Cap CAP = new SkewShock.Cap(new BigDecimal("0.15"), new BigDecimal("-0.05"));
    private static final SkewShock SHOCK = new SkewShock(CAP, CAP, new BigDecimal("0.01"), new BigDecimal("4"),
            new BigDecimal("0.6"), new BigDecimal("-0.1"));

    /** Derive v2-core 7736900d, PMRM_2 portfolio cases 15, 19 and 57: strikes of 3200, 2000, 2200 and 4000, 794,852 seconds. */
    @ParameterizedTest
    @CsvSource({
        "0.17621533392624184, 1.0674864811243794, 1.0674864811243794",
        "-0.2937882953194938, 0.8874857380178873, 1.1125142619821127",
        "-0.19847811551516897, 0.9239873778412303, 1.0760126221587698",
        "0.3993588852404515, 1.1420620229941945, 1.1420620229941945"
    })
    void volatilitiesAreBentAsPublished(double logMoneyness, double linear, double absolute) {
        double root = StrictMath.sqrt(NINE_DAYS);

        assertThat(bent(VolatilityMove.LINEAR, logMoneyness, root)).isCloseTo(linear, within(TINY));
        assertThat(bent(VolatilityMove.ABS, logMoneyness, root)).isCloseTo(absolute, within(TINY));
    }

    /** The cap falls from 15 % at expiry by 5 % a root of a year. */
    @Property
    void aSmileTiltsAndItsWingsRiseNoFurtherThanTheCap(
            @ForAll @DoubleRange(min = -5, max = 5) double logMoneyness,
            @ForAll @DoubleRange(min = 0.01, max = 2) double root) {
        double cap = 0.15 - 0.05 * root;
        double tilted = bent(VolatilityMove.LINEAR, logMoneyness, root);
        double lifted = bent(VolatilityMove.ABS, logMoneyness, root);

        assertThat(tilted).isBetween(1 - cap - TINY, 1 + cap + TINY);
        assertThat(tilted + bent(VolatilityMove.LINEAR, -logMoneyness, root)).isCloseTo(2, within(TINY));
        assertThat(lifted).isBetween(1.0, 1 + cap + TINY);
        assertThat(lifted).isEqualTo(bent(VolatilityMove.ABS, -logMoneyness, root));
    }

    private static double bent(VolatilityMove move, double logMoneyness, double root) {
        return SHOCK.multiplier(new PortfolioScenario("skew", BigDecimal.ONE, move, BigDecimal.ONE), logMoneyness, root);
    }
}

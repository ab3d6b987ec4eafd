package io.collateralpolicy.margin.regulatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SensitivityMarginTest {

    /** √(920 / 230) = 2; below the threshold nothing is concentrated. */
    @Test
    void concentrationIsTheRootOfTheShareOfTheThreshold() {
        assertThat(risk("920", "230")).isEqualByComparingTo("2");
        assertThat(risk("-920", "230")).isEqualByComparingTo("2");
        assertThat(risk("230", "230")).isEqualByComparingTo("1");
        assertThat(risk("1", "230")).isEqualByComparingTo("1");
        assertThat(risk("2", "1")).hasToString("1.414213562373095049");
    }

    /** Open Source Risk Engine b1f23933, SIMM 2.6 with a horizon of ten days: delta, vega and curvature of one portfolio. */
    @Test
    void marginOfAClassIsTheSumOfItsParts() {
        BigDecimal delta = new BigDecimal("811888.163043");
        BigDecimal vega = new BigDecimal("210187.747723");
        BigDecimal curvature = new BigDecimal("64143.548144");

        assertThat(SensitivityMargin.ofRiskClass(delta, vega, curvature, BigDecimal.ZERO))
                .isEqualByComparingTo("1086219.458910");
        assertThat(SensitivityMargin.ofRiskClass(delta, vega, BigDecimal.ZERO, BigDecimal.ZERO))
                .isEqualByComparingTo("1022075.910766");
    }

    private static BigDecimal risk(String net, String threshold) {
        return SensitivityMargin.concentrationRisk(new BigDecimal(net), new BigDecimal(threshold), 19);
    }
}

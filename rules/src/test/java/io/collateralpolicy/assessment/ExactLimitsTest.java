package io.collateralpolicy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No rounding lets an account pass a limit that it is below. */
class ExactLimitsTest {

    @ParameterizedTest
    @EnumSource(value = RoundingMode.class, mode = EnumSource.Mode.EXCLUDE, names = "UNNECESSARY")
    void whatIsLiquidatableFailsTheLimitOfTheHealthFactor(RoundingMode rounding) {
        Numerics numerics = new Numerics(6, 6, 4, rounding, RoundingMode.CEILING);
        BigDecimal protection = savings(numerics).decide().current().thresholdValue();
        // a cent short of thousands is 0.99999…, which four places cannot tell from 1
        BigDecimal owed = protection.add(new BigDecimal("0.01"));

        Assessment answer = savings(numerics).loan("rent", "USDC", owed.toPlainString()).decide();

        assertThat(answer.current().liquidatable()).isTrue();
        assertThat(answer.findings()).filteredOn(f -> f.ruleId().equals("LQ-010"))
                .hasSize(1)
                .noneMatch(Finding::passed);
    }

    private static Story savings(Numerics numerics) {
        return Story.standard().rounding(numerics).lot("savings", "WETH", "1");
    }
}

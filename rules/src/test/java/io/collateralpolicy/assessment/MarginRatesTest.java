package io.collateralpolicy.assessment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.request.DerivativePosition.Side;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Margin rates that no notional can be margined by are the policy's gap and name where they stand. */
class MarginRatesTest {

    @ParameterizedTest
    @CsvSource({"-0.1, -0.2, initialMarginRate", "1.01, 0.5, initialMarginRate", "0.1, -0.01, maintenanceMarginRate",
        "1, 1.01, maintenanceMarginRate", "0.05, 0.06, initialMarginRate"})
    void ratesOutOfBoundsAreRefusedWithTableAndRow(BigDecimal initial, BigDecimal maintenance, String named) {
        assertThatThrownBy(with(initial, maintenance)::decide)
                .isInstanceOf(PolicyGap.class)
                .hasMessageContaining("`static-margin-rates`")
                .hasMessageContaining("`bent`")
                .hasMessageContaining(named + " must");
    }

    private static Story with(BigDecimal initial, BigDecimal maintenance) {
        Row bent = new Row("static-margin-rates", "bent",
                Map.of("initialMarginRate", initial, "maintenanceMarginRate", maintenance));
        Story story = Story.standard().perpetual("bet", Side.LONG, "1", "3000").mark("3000");
        var rules = story.policy().rules();
        return story.asked((stage, facts) ->
                rules.evaluate(stage, facts).stream().map(c -> bent(c, bent)).toList());
    }

    private static Choice bent(Choice choice, Row row) {
        return choice.action() == Action.MARGIN_RATES_FROM
                ? new Choice(choice.rule(), choice.action(), choice.subject(),
                        List.of(new Argument(row.table(), Optional.empty(), Optional.of(row))))
                : choice;
    }
}

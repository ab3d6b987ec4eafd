package io.collateralpolicy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Family;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.IntentAnswer;
import io.collateralpolicy.assessment.answer.LotFigures.HaircutStep;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an answer says of itself, on an account that passes most rules and fails one. */
class EveryFindingExplainsItselfTest {

    /** 100 WETH are worth 300,000, and 85 % of that is lent against: 200,000 owed leave less than 55,000. */
    private static final Assessment REFUSED = Story.standard()
            .lot("lot", "WETH", "100").loan("loan", "USDC", "200000")
            .wants(Wish.withdraw("lot", "50"))
            .decide();

    @Test
    void itNamesRuleSourceActualAndLimitAndWhereTheLimitStands() {
        assertThat(REFUSED.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.ruleId()).matches("[A-Z]{2,4}-[0-9]{3}");
            assertThat(finding.title()).isNotBlank();
            assertThat(finding.source()).isNotBlank();
            assertThat(finding.actual()).isNotBlank();
            assertThat(finding.limit()).isNotBlank();
            assertThat(finding.subject()).isNotEmpty();
        });
        assertThat(REFUSED.findings()).filteredOn(finding -> finding.table().isPresent()).isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.row()).isPresent());
    }

    @Test
    void whatIsMeasuredSaysHowFarItIsFromItsLimit() {
        List<Finding> measured = REFUSED.findings().stream()
                .filter(finding -> finding.family() != Family.HOST && finding.comparison() != Finding.Comparison.EQUAL)
                .filter(finding -> !finding.actual().startsWith("PT"))
                .toList();

        assertThat(measured).extracting(Finding::passed).contains(true, false);
        assertThat(measured).allSatisfy(finding -> {
            BigDecimal room = new BigDecimal(finding.limit()).subtract(new BigDecimal(finding.actual()));
            BigDecimal expected = finding.comparison() == Finding.Comparison.LESS_OR_EQUAL ? room : room.negate();
            assertThat(new BigDecimal(finding.distance().orElseThrow())).isEqualByComparingTo(expected);
            assertThat(finding.passed()).isEqualTo(expected.signum() >= 0);
        });
    }

    @Test
    void theNearestMissSaysTheQuantityThatWouldPassAndItDoes() {
        IntentAnswer intent = REFUSED.intents().get(0);
        BigDecimal quantity = intent.maximumQuantity().orElseThrow();

        assertThat(REFUSED.nearestMisses()).isNotEmpty().allSatisfy(miss -> {
            assertThat(intent.bindingRuleIds()).contains(miss.ruleId());
            assertThat(miss.sentence()).endsWith(
                    "to withdraw " + quantity.stripTrailingZeros().toPlainString() + " WETH or less passes");
        });
        assertThat(decided(quantity)).isEqualTo(Assessment.Outcome.ALLOWED);
        assertThat(decided(quantity.add(BigDecimal.ONE.movePointLeft(quantity.scale())))).isEqualTo(Assessment.Outcome.REFUSED);
    }

    @Test
    void theWaterfallLeadsFromMarketValueToCollateralValue() {
        assertThat(REFUSED.current().lots()).allSatisfy(lot -> {
            assertThat(lot.haircuts()).isNotEmpty().allSatisfy(step -> {
                assertThat(step.ruleId()).matches("HC-[0-9]{3}");
                assertThat(step.row().isPresent()).isEqualTo(step.table().isPresent());
            });
            BigDecimal last = lot.marketValue();
            for (HaircutStep step : lot.haircuts()) {
                assertThat(step.valueAfter()).isLessThanOrEqualTo(last);
                last = step.valueAfter();
            }
            assertThat(last).isEqualByComparingTo(lot.collateralValue());
        });
    }

    private static Assessment.Outcome decided(BigDecimal quantity) {
        return Story.standard()
                .lot("lot", "WETH", "100").loan("loan", "USDC", "200000")
                .wants(Wish.withdraw("lot", quantity.toPlainString()))
                .decide().outcome();
    }
}

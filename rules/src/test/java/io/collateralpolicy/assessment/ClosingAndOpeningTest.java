package io.collateralpolicy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.assessment.answer.AccountFigures.DerivativesValue;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Assessment.Outcome;
import io.collateralpolicy.assessment.request.Violation;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Positions that intents close and open, in the account of {@code docs/decision.md}. */
class ClosingAndOpeningTest {

    private static final String CLOSE_HEDGE = "{\"action\":\"CLOSE\",\"positionId\":\"hedge\",\"quantity\":\"8\"}";
    private static final String CLOSE_SHORT = "{\"action\":\"CLOSE\",\"positionId\":\"pos-2\",\"quantity\":\"8\"}";

    /** Eight long puts of strike 2700 beside the eight short ones of 2800: without them the short ones lose twice as much. */
    private static Example hedged(String principal) {
        Example example = Example.standard().with("/account/loans/0", "principal", principal);
        ObjectNode hedge = example.positions().get(1).deepCopy();
        hedge.put("positionId", "hedge").put("instrument", "ETH-HEDGE").put("side", "LONG").put("strikePrice", "2700");
        example.positions().add(hedge);
        ObjectNode mark = example.marks().get(1).deepCopy();
        example.marks().add(mark.put("instrument", "ETH-HEDGE"));
        return example;
    }

    @Test
    void closingAHedgeThatLeavesTheAccountBelowItsMarginIsRefused() {
        Assessment answer = hedged("95400").wants(CLOSE_HEDGE).decide();

        assertThat(answer.current().liquidatable()).isFalse();
        assertThat(answer.projected().orElseThrow().liquidatable()).isTrue();
        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.intents().get(0).bindingRuleIds()).contains("LQ-010", "MG-001");
        assertThat(answer.intents().get(0).maximumQuantity()).isPresent();
    }

    @Test
    void closingAHedgeWithMarginToSpareIsAllowed() {
        Assessment answer = hedged("40000").wants(CLOSE_HEDGE).decide();

        assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void closingWhatIsHedgedIsAllowedHoweverBadTheAccountIs() {
        Assessment answer = hedged("99000").wants(CLOSE_SHORT).decide();

        assertThat(answer.current().liquidatable()).isTrue();
        assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
    }

    /** The pledge outweighs what closing takes, so the two together lower risk. */
    @Test
    void closingAHedgeAndPledgingMoreThanItSavedIsAllowed() {
        Assessment answer = hedged("95400").wants(CLOSE_HEDGE)
                .wants("{\"action\":\"PLEDGE\",\"lotId\":\"lot-1\",\"quantity\":\"20\"}").decide();

        assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void aPledgeBesideARefusedClosingIsNotRefusedItself() {
        Assessment answer = hedged("95400").wants(CLOSE_HEDGE)
                .wants("{\"action\":\"PLEDGE\",\"lotId\":\"lot-1\",\"quantity\":\"0.000001\"}").decide();

        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.intents().get(0).allowed()).isFalse();
        assertThat(answer.intents().get(1).allowed()).isTrue();
    }

    /** An option is worth its mark once it is open: what it cost must be gone, or opening it would be a gift. */
    @ParameterizedTest
    @CsvSource({"LONG,-1", "SHORT,1"})
    void thePremiumOfAnOpenedOptionIsPaidOrReceived(String side, int received) {
        DerivativesValue before = Example.standard().decide().current().derivativesValue();
        DerivativesValue after = opened(side, "110.25").decide().projected().orElseThrow().derivativesValue();

        // 3 options of one unit each
        assertThat(after.unrealizedProfitAndLoss().subtract(before.unrealizedProfitAndLoss()))
                .isEqualByComparingTo(new BigDecimal("330.75").multiply(BigDecimal.valueOf(received)));
        assertThat(after.optionMarketValue().subtract(before.optionMarketValue()).signum()).isEqualTo(-received);
    }

    @Test
    void openingMoreOfAnOptionSettlesItsPremiumToo() {
        Assessment more = Example.standard().wants(open("pos-2", "SHORT", "2", "100")).decide();
        DerivativesValue before = more.current().derivativesValue();
        DerivativesValue after = more.projected().orElseThrow().derivativesValue();

        assertThat(after.unrealizedProfitAndLoss().subtract(before.unrealizedProfitAndLoss())).isEqualByComparingTo("200");
    }

    @Test
    void sellingMoreOptionsThanTheMarginCoversIsRefusedWithItsMaximum() {
        Assessment answer = Example.standard().wants(open("pos-9", "SHORT", "500", "105")).decide();

        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.intents().get(0).bindingRuleIds()).contains("MG-001");
        assertThat(answer.intents().get(0).maximumQuantity().orElseThrow()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"optionType", "strikePrice", "expiry"})
    void anOpenedOptionIsNamedWhole(String member) {
        Example example = opened("LONG", "1").without("/intents/0/position/" + member);

        assertThat(example.violations()).extracting(Violation::path).containsExactly("/intents/0/position/" + member);
    }

    @ParameterizedTest
    @CsvSource({"exerciseStyle,AMERICAN", "settlement,PHYSICAL"})
    void whatNoModelValuesIsRefusedHeldOrOpened(String member, String value) {
        Example held = Example.standard().with("/account/positions/1", member, value);
        Example opened = opened("LONG", "1").with("/intents/0/position", member, value);

        assertThat(held.violations()).extracting(Violation::path).containsExactly("/account/positions/1/" + member);
        assertThat(opened.violations()).extracting(Violation::path).containsExactly("/intents/0/position/" + member);
    }

    private static Example opened(String side, String premium) {
        return Example.standard().wants(open("pos-9", side, "3", premium));
    }

    private static String open(String positionId, String side, String quantity, String premium) {
        return "{\"action\":\"OPEN\",\"positionId\":\"" + positionId + "\",\"quantity\":\"" + quantity + "\",\"position\":{"
                + "\"instrument\":\"ETH-20261218-2800-P\",\"type\":\"OPTION\",\"underlying\":\"ETH\",\"side\":\"" + side
                + "\",\"contractSize\":\"1\",\"entryPrice\":\"" + premium + "\",\"optionType\":\"PUT\","
                + "\"strikePrice\":\"2800\",\"expiry\":\"2026-12-18T14:00:00.000Z\"}}";
    }
}

package io.collateralpolicy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Assessment.Outcome;
import io.collateralpolicy.assessment.answer.Assessment.Valuation;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Any feed of the account of {@code docs/decision.md} dies, whatever is intended: it is decided, and nobody gains by it. */
class DeadFeedsTest {

    private static final String PUT = "ETH-20261218-2800-P";
    private static final List<String> RAISING = List.of(
            "{\"action\":\"WITHDRAW\",\"lotId\":\"lot-1\",\"quantity\":\"0.1\"}",
            "{\"action\":\"BORROW\",\"loanId\":\"loan-1\",\"quantity\":\"1\"}",
            "{\"action\":\"OPEN\",\"positionId\":\"pos-1\",\"quantity\":\"0.1\",\"position\":{\"instrument\":\"ETH-PERP\","
                    + "\"type\":\"PERPETUAL\",\"underlying\":\"ETH\",\"side\":\"LONG\",\"entryPrice\":\"3001.5\"}}",
            "{\"action\":\"OPEN\",\"positionId\":\"pos-9\",\"quantity\":\"0.1\",\"position\":{\"instrument\":\"" + PUT + "\","
                    + "\"type\":\"OPTION\",\"underlying\":\"ETH\",\"side\":\"SHORT\",\"entryPrice\":\"105\","
                    + "\"optionType\":\"PUT\",\"strikePrice\":\"2800\",\"expiry\":\"2026-12-18T14:00:00.000Z\"}}");
    private static final List<String> LOWERING = List.of(
            "{\"action\":\"REPAY\",\"loanId\":\"loan-1\",\"quantity\":\"1\"}",
            "{\"action\":\"PLEDGE\",\"lotId\":\"lot-1\",\"quantity\":\"1\"}",
            "{\"action\":\"CLOSE\",\"positionId\":\"pos-2\",\"quantity\":\"1\"}");

    /** What is owed or may be owed rests on these: by asset, or by JSON pointer. */
    private static final List<String> OWED = List.of(
            "USDC", "/market/marks/0", "/market/marks/0/markPrice", "/market/marks/1", "/market/marks/1/forwardPrice",
            "/market/marks/1/impliedVolatility");
    private static final List<String> HELD = List.of("WETH", "wstETH", "/market/liquidityPools/0");

    @ParameterizedTest
    @MethodSource("owedAndRaising")
    void whatRaisesRiskWaitsForThePriceOfWhatIsOwed(String feed, String intent) {
        Assessment answer = without(feed).wants(intent).decide();

        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.intents().get(0).bindingRuleIds()).contains("HOST-020");
        assertThat(answer.valuation()).isEqualTo(Valuation.PARTIAL);
    }

    @ParameterizedTest
    @MethodSource("anyAndLowering")
    void whatLowersRiskGoesAhead(String feed, String intent) {
        Assessment answer = without(feed).wants(intent).decide();

        assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(answer.valuation()).isEqualTo(Valuation.PARTIAL);
    }

    @ParameterizedTest
    @MethodSource("heldAndRaising")
    void aDeadLotCarriesNoCreditAndTheRestDecides(String feed, String intent) {
        Assessment alive = Example.standard().wants(intent).decide();
        Assessment answer = without(feed).wants(intent).decide();

        assertThat(answer.current().collateralValue()).isLessThan(alive.current().collateralValue());
        assertThat(effects(answer, "HOST-010")).containsOnly(Effect.INELIGIBLE);
    }

    /** A ratio to a part of what is owed would flatter. */
    @ParameterizedTest
    @MethodSource("owed")
    void noHealthFactorIsShownWhileWhatIsOwedIsUnknown(String feed) {
        Assessment answer = without(feed).decide();

        assertThat(answer.current().healthFactor()).isEmpty();
        assertThat(answer.current().liquidatable()).isFalse();
    }

    static Stream<Arguments> owedAndRaising() {
        return pairs(OWED, RAISING);
    }

    static Stream<Arguments> anyAndLowering() {
        return Stream.concat(pairs(OWED, LOWERING), pairs(HELD, LOWERING));
    }

    static Stream<Arguments> heldAndRaising() {
        return pairs(HELD, RAISING);
    }

    static Stream<String> owed() {
        return OWED.stream();
    }

    /** Margin that rests on spot, or on the peg of the base currency, is not margin without them. */
    @ParameterizedTest
    @CsvSource({
        "derive-standard,perpetual-below-the-peg-is-charged,ETH",
        "derive-standard,perpetual-below-the-peg-is-charged,USDC/USD",
        "derive-standard,short-options-below-the-peg-are-charged,ETH",
        "derive-standard,short-options-below-the-peg-are-charged,USDC/USD",
        "derive-portfolio,losses-count-more-below-the-peg,ETH",
        "derive-portfolio,losses-count-more-below-the-peg,USDC/USD"
    })
    void withoutTheSpotPriceOrThePegPositionsAreUnpriced(String policy, String scenario, String feed) {
        Assessment assessed = Example.of(policy, scenario).withoutQuotesOf(feed).decide();
        Assessment borrowed = Example.of(policy, scenario).withoutQuotesOf(feed)
                .wants("{\"action\":\"BORROW\",\"loanId\":\"more\",\"asset\":\"USDC\",\"quantity\":\"1\"}").decide();

        assertThat(assessed.valuation()).isEqualTo(Valuation.PARTIAL);
        assertThat(assessed.current().liquidatable()).isFalse();
        assertThat(borrowed.intents().get(0).bindingRuleIds()).contains("HOST-020");
    }

    @Test
    void anOptionPastItsExpiryIsWorthWhatItSettlesAtAndNothingUntilThatIsKnown() {
        Example expired = Example.standard().with("/account/positions/1", "expiry", "2026-11-22T13:00:00.000Z");

        assertThat(expired.decide().valuation()).isEqualTo(Valuation.PARTIAL);

        Assessment settled = expired.with("/market/marks/1", "settlementPrice", "2700").decide();

        assertThat(settled.valuation()).isEqualTo(Valuation.COMPLETE);
        // eight short puts of strike 2800 that settle at 2700, whatever the forward still says
        assertThat(settled.current().derivativesValue().optionMarketValue()).isEqualByComparingTo(new BigDecimal("-800"));
    }

    private static Example without(String feed) {
        return feed.startsWith("/") ? Example.standard().without(feed) : Example.standard().withoutQuotesOf(feed);
    }

    private static Stream<Arguments> pairs(List<String> feeds, List<String> intents) {
        return feeds.stream().flatMap(feed -> intents.stream().map(intent -> Arguments.of(feed, intent)));
    }

    private static List<Effect> effects(Assessment answer, String ruleId) {
        return answer.findings().stream().filter(f -> f.ruleId().equals(ruleId)).map(Finding::effect).toList();
    }
}

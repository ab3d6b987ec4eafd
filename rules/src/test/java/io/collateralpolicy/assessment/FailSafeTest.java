package io.collateralpolicy.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Assessment.Outcome;
import io.collateralpolicy.assessment.answer.Assessment.Valuation;
import io.collateralpolicy.assessment.answer.LotFigures;
import io.collateralpolicy.assessment.request.DerivativePosition.Side;
import io.collateralpolicy.assessment.request.IntendedAction;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What raises risk, lowers it or liquidates, where the price of a lot, of a debt or of a position is missing: the first two
 * columns of the table in {@code docs/decision.md}. The third, the log, is the server's.
 *
 * <p>Ada has 10 WETH, which lend 2,499 each, and 100 LINK whose feed is dead; she owes 10,000 USDC. Without the LINK
 * 14,990 are free: 5.998 WETH may leave and no 6.
 */
class FailSafeTest {

    /** A heartbeat of a stablecoin is a day, of LINK an hour. */
    private static final int DEAD = 2 * 24 * 3600;

    static Stream<Arguments> whatRaisesRisk() {
        return Stream.of(
                arguments("withdraw", Wish.withdraw("ether", "5.998"), Wish.withdraw("ether", "6")),
                arguments("borrow", Wish.borrow("rent", "14990"), Wish.borrow("rent", "14991")),
                arguments("open", Wish.openLong("bet", "1", "3000"), Wish.openLong("bet", "100", "3000")));
    }

    static Stream<Arguments> whatLowersRisk() {
        return Stream.of(
                arguments("repay", Wish.repay("rent", "1")),
                arguments("pledge", Wish.pledge("ether", "1")),
                arguments("close", Wish.close("hedge", "0.5")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatRaisesRisk")
    void withoutThePriceOfALotWhatRaisesRiskIsDecidedOnTheRest(String action, IntendedAction fits, IntendedAction tooMuch) {
        Assessment allowed = marked(withDeadLot()).wants(fits).decide();
        Assessment refused = marked(withDeadLot()).wants(tooMuch).decide();

        assertThat(allowed.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(allowed.valuation()).isEqualTo(Valuation.PARTIAL);
        assertThat(lot(allowed, "dead").collateralValue()).isEqualByComparingTo("0");
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.intents().get(0).bindingRuleIds()).contains("MG-001").doesNotContain("HOST-010", "HOST-020");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatRaisesRisk")
    void withoutThePriceOfADebtWhatRaisesRiskIsRefusedAndToldWhichFeed(String action, IntendedAction fits, IntendedAction any) {
        Assessment answer = marked(ada().loan("ghost", "DAI", "1").quote("DAI", "chainlink:DAI-USD", "1", DEAD))
                .wants(fits).decide();

        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.intents().get(0).bindingRuleIds()).containsExactly("HOST-020");
        assertThat(answer.findings()).anySatisfy(finding -> {
            assertThat(finding.ruleId()).isEqualTo("HOST-020");
            assertThat(finding.subject().toString()).contains("ghost");
        });
        assertThat(answer.findings()).anySatisfy(finding -> {
            assertThat(finding.passed()).isFalse();
            assertThat(finding.subject().toString()).contains("chainlink:DAI-USD");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatRaisesRisk")
    void withoutTheMarkOfAPositionWhatRaisesRiskIsRefused(String action, IntendedAction fits, IntendedAction any) {
        Assessment answer = ada().perpetual("hedge", Side.LONG, "1", "3000").wants(fits).decide();

        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(answer.intents().get(0).bindingRuleIds()).containsExactly("HOST-020");
        assertThat(answer.findings()).anyMatch(
                finding -> finding.ruleId().equals("HOST-020") && finding.subject().toString().contains("hedge"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatLowersRisk")
    void withoutThePriceOfALotWhatLowersRiskGoesAhead(String action, IntendedAction intent) {
        Assessment answer = marked(withDeadLot().perpetual("hedge", Side.LONG, "1", "3000")).wants(intent).decide();

        assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(answer.valuation()).isEqualTo(Valuation.PARTIAL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatLowersRisk")
    void withoutThePriceOfADebtOrTheMarkOfAPositionWhatLowersRiskGoesAhead(String action, IntendedAction intent) {
        Assessment answer = ada().loan("ghost", "DAI", "1").perpetual("hedge", Side.LONG, "1", "3000")
                .wants(intent).decide();

        assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(answer.valuation()).isEqualTo(Valuation.PARTIAL);
    }

    /**
     * Good for a liquidation for two hours: an hour old is good enough, and a second more than two hours is not. A lot is not
     * seized then; a debt of which nothing is known counts as none, in the borrower's favour.
     */
    @ParameterizedTest(name = "lot {0} s, debt {1} s old")
    @MethodSource("ages")
    void aLiquidationRestsOnTheLastGoodPricesUpToTheirAge(int lotAge, int debtAge, Outcome outcome, List<String> refusing) {
        Assessment answer = LateFeeds.of(lotAge, debtAge).wants(Wish.liquidate("ether", "rent", "100")).decide();

        assertThat(answer.outcome()).isEqualTo(outcome);
        assertThat(answer.intents().get(0).bindingRuleIds()).isEqualTo(refusing);
    }

    static Stream<Arguments> ages() {
        return Stream.of(
                arguments(3600, 1, Outcome.ALLOWED, List.of()),
                arguments(7201, 1, Outcome.REFUSED, List.of("HOST-071")),
                arguments(1, 3600, Outcome.ALLOWED, List.of()),
                arguments(1, 7201, Outcome.REFUSED, List.of("HOST-070")));
    }

    /** The lot whose price is too old protects at that price and stays; the other one is seized. */
    @Test
    void ofTwoLotsTheOneWithoutAPriceIsNotSeized() {
        Supplier<Story> story = () -> LateFeeds.of(7201, 1).quote("WBTC", "one", "1000", 1).lot("bitcoin", "WBTC", "0.05");

        Assessment planned = story.get().decide();
        Assessment late = story.get().wants(Wish.liquidate("ether", "rent", "10")).decide();

        assertThat(planned.liquidationPlan().orElseThrow().steps()).extracting(step -> step.lotId().orElseThrow())
                .containsExactly("bitcoin");
        assertThat(late.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(late.intents().get(0).bindingRuleIds()).containsExactly("HOST-071");
    }

    /** Liquidatable without the ether and not with it at 2,100: it waits, however old that price is. */
    @Test
    void anAccountThatIsLiquidatableOnlyThroughALotWithoutAPriceWaits() {
        Assessment answer = LateFeeds.of(7201, 1).loan("less", "USDC", "1")
                .wants(Wish.repay("rent", "400")).decide();

        assertThat(answer.projected().orElseThrow().thresholdValue()).isEqualByComparingTo("0");
        assertThat(answer.projected().orElseThrow().liquidatable()).isFalse();
    }

    /** Whoever sends somebody a token worth nothing, of a feed that is dead, changes nothing for them. */
    @Property(tries = 40)
    void dustWithADeadFeedChangesNothingButItself(@ForAll long seed) {
        Story without = People.greedy("standard", seed).quote("CRV", "chainlink:CRV-USD", "0.5", DEAD);
        Story with = People.greedy("standard", seed).quote("CRV", "chainlink:CRV-USD", "0.5", DEAD)
                .lot("dust", "CRV", "0.000001");

        Assessment before = without.decide();
        Assessment after = with.decide();

        assertThat(after.outcome()).isEqualTo(before.outcome());
        assertThat(after.intents()).isEqualTo(before.intents());
        assertThat(after.current().marginExcess()).isEqualTo(before.current().marginExcess());
        assertThat(after.current().healthFactor()).isEqualTo(before.current().healthFactor());
        assertThat(after.current().liquidatable()).isEqualTo(before.current().liquidatable());
        assertThat(after.current().lots()).containsAll(before.current().lots());
    }

    /** Two that are refused together: with either one cut to its largest quantity and the other as asked, both pass. */
    @Property(tries = 30)
    void theLargestQuantityOfEachIntentIsAllowedBesideTheOthers(@ForAll long seed) {
        IntendedAction withdraw = Wish.withdraw("savings", "0.5");
        IntendedAction borrow = Wish.borrow("rent", "1000");
        Supplier<Story> story = () -> People.somebody("standard", seed)
                .quote("WETH", "chainlink:ETH-USD", "3000", 1).quote("USDC", "chainlink:USDC-USD", "1", 1)
                .lot("savings", "WETH", "1").loan("rent", "USDC", "600");
        Assessment refused = story.get().wants(withdraw).wants(borrow).decide();

        for (int i = 0; i < refused.intents().size(); i++) {
            BigDecimal maximum = refused.intents().get(i).maximumQuantity().orElse(BigDecimal.ZERO);
            if (maximum.signum() > 0) {
                Assessment again = i == 0
                        ? story.get().wants(withdraw.withQuantity(maximum)).wants(borrow).decide()
                        : story.get().wants(withdraw).wants(borrow.withQuantity(maximum)).decide();
                assertThat(again.outcome()).isEqualTo(Outcome.ALLOWED);
            }
        }
    }

    private static Story ada() {
        return Story.standard().lot("ether", "WETH", "10").loan("rent", "USDC", "10000");
    }

    private static Story withDeadLot() {
        return ada().lot("dead", "LINK", "100").quote("LINK", "chainlink:LINK-USD", "20", DEAD);
    }

    private static Story marked(Story story) {
        return story.mark("3000");
    }

    private static LotFigures lot(Assessment answer, String lotId) {
        return answer.current().lots().stream().filter(lot -> lot.lotId().equals(lotId)).findFirst().orElseThrow();
    }
}

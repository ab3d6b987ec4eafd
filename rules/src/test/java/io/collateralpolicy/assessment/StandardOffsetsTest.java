package io.collateralpolicy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.answer.AccountFigures;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.NettingSet;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.scenario.Overlay;
import io.collateralpolicy.scenario.Scenario;
import io.collateralpolicy.scenario.ScenarioRunner;
import io.collateralpolicy.scenario.ShippedPolicies;
import io.collateralpolicy.wire.StrictJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What {@code standard} 1.1.0 says of positions that offset each other, and of a part that is liquidated. */
class StandardOffsetsTest {

    private static final ScenarioRunner STANDARD = new ScenarioRunner(ShippedPolicies.ready("standard", "1.1.0"));
    /** One and the liquidator's bonus of the asset class. */
    private static final BigDecimal BONUS_FACTOR = new BigDecimal("1.05");
    private static final BigDecimal MARK = new BigDecimal("3000");
    private static final List<String> MOVES = List.of("-0.15", "-0.10", "-0.05", "0", "0.05", "0.10", "0.15");

    @Property(tries = 60)
    void theMarginOfAUnionIsAtMostTheSumOfTheMargins(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = -9, max = 9) Integer> one,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = -9, max = 9) Integer> other) {
        List<Integer> union = Stream.concat(one.stream(), other.stream()).toList();

        assertThat(figures(union).initialMargin()).isLessThanOrEqualTo(
                figures(one).initialMargin().add(figures(other).initialMargin()));
        assertThat(figures(union).maintenanceMargin()).isLessThanOrEqualTo(
                figures(one).maintenanceMargin().add(figures(other).maintenanceMargin()));
    }

    /** Long and short of the same are one position of nothing: what offsets is claimed. */
    @Test
    void whatOffsetsWhollyNeedsNothing() {
        assertThat(figures(List.of(3, -3)).maintenanceMargin()).isZero();
        assertThat(figures(List.of(3)).maintenanceMargin()).isPositive();
    }

    /** The loss stated is that of the scenario named, and no other move of the grid loses more. */
    @Property(tries = 60)
    void theWorstCaseIsAttainedInTheScenarioNamed(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = -9, max = 9) Integer> held) {
        NettingSet set = figures(held).nettingSets().get(0);
        BigDecimal notional = MARK.multiply(BigDecimal.valueOf(held.stream().mapToInt(i -> i).sum()));

        assertThat(set.scenarioLoss().orElseThrow()).isEqualByComparingTo(
                notional.multiply(set.worstScenario().orElseThrow().spotShock()).negate().max(BigDecimal.ZERO));
        MOVES.forEach(move -> assertThat(set.scenarioLoss().orElseThrow())
                .isGreaterThanOrEqualTo(notional.multiply(new BigDecimal(move)).negate()));
    }

    /** Below the toxic bound, at a loan-to-value under 1 / (1 + bonus), every part that is allowed leaves the rest healthier. */
    @Property(tries = 60)
    void aPartialLiquidationBelowTheToxicBoundNeverLowersHealth(
            @ForAll @IntRange(min = 2110, max = 2340) int price, @ForAll @IntRange(min = 1, max = 10_000) int repaid) {
        BigDecimal owed = new BigDecimal("20000");
        Assessment answer = answer("""
                [{"action": "LIQUIDATE", "lotId": "l", "loanId": "d", "quantity": "%d"}]""".formatted(repaid), """
                [{"loanId": "d", "asset": "USDC", "principal": "%s"}]""".formatted(owed), "[]", price);
        Assume.that(answer.outcome() == Assessment.Outcome.ALLOWED);
        AccountFigures before = answer.current();
        AccountFigures after = answer.projected().orElseThrow();

        assertThat(owed.multiply(BONUS_FACTOR)).isLessThan(before.marketValue());
        assertThat(after.healthFactor().orElseThrow()).isGreaterThanOrEqualTo(before.healthFactor().orElseThrow());
        assertThat(after.thresholdValue().multiply(before.debt()))
                .isGreaterThanOrEqualTo(before.thresholdValue().multiply(after.debt()));
    }

    private static AccountFigures figures(List<Integer> held) {
        String positions = IntStream.range(0, held.size()).filter(i -> held.get(i) != 0).mapToObj(i -> """
                {"positionId": "p%d", "instrument": "ETH-PERP", "type": "PERPETUAL", "underlying": "ETH", "side": "%s",
                 "quantity": "%d", "entryPrice": "3000"}""".formatted(
                        i, held.get(i) < 0 ? "SHORT" : "LONG", Math.abs(held.get(i)))).collect(Collectors.joining(",", "[", "]"));
        Assume.that(!positions.equals("[]"));
        return answer("[]", "[]", positions, MARK.intValue()).current();
    }

    private static Assessment answer(String intents, String loans, String positions, int price) {
        return STANDARD.answer(new Scenario("", "", StrictJson.read("""
                {"purpose": "QUOTE", "policy": {"name": "standard"}, "asOf": "2026-11-22T14:00:00Z",
                 "account": {"accountId": "a", "accountVersion": "1", "marginMode": "CROSS", "baseCurrency": "USD",
                   "collateral": [{"lotId": "l", "asset": "WETH", "chain": "eip155:1", "quantity": "10", "custody": "VAULT"}],
                   "loans": %s, "positions": %s},
                 "intents": %s,
                 "market": {"quotes": [
                     {"asset": "WETH", "source": "chainlink:ETH-USD", "price": "%d", "publishedAt": "2026-11-22T14:00:00Z"},
                     {"asset": "USDC", "source": "chainlink:USDC-USD", "price": "1", "publishedAt": "2026-11-22T14:00:00Z"}],
                   "marks": [{"instrument": "ETH-PERP", "markPrice": "3000", "publishedAt": "2026-11-22T14:00:00Z"}]}}
                """.formatted(loans, positions, intents, price).getBytes(StandardCharsets.UTF_8), DecisionRequest.class), List.of(), Optional.of(Overlay.NONE), Optional.empty(), Map.of()));
    }
}

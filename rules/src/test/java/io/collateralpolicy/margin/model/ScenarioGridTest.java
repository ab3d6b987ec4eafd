package io.collateralpolicy.margin.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import io.collateralpolicy.margin.option.OptionMarket;
import io.collateralpolicy.margin.option.OptionTerms;
import io.collateralpolicy.margin.option.OptionType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A grid over the portfolio of docs/decision.md, and what holds for every portfolio. */
class ScenarioGridTest {

    private static final List<GridScenario> EXAMPLE = Stream.of("-0.15", "-0.10", "-0.05", "0", "0.05", "0.10", "0.15")
            .flatMap(spot -> Stream.of("0.75", "1", "1.35").map(v -> scenario(spot, v, "1")))
            .toList();

    /** docs/decision.md, section 4: spot 15 % down, volatility up; 3546.411556 of which 1350.675 and 2195.736556. */
    @Test
    void theExampleOfTheDecision() {
        GridLeg perpetual = new GridLeg.Linear("pos-1", dec("3"), dec("3001.50"));
        GridLeg put = put("pos-2", -8, 2800);
        ScenarioGrid grid = ScenarioGrid.of(List.of(perpetual, put), EXAMPLE);

        assertThat(grid.loss().setScale(6, RoundingMode.CEILING)).isEqualByComparingTo("3546.411556");
        assertThat(grid.worstOutcome().scenario()).isEqualTo(scenario("-0.15", "1.35", "1"));
        assertThat(grid.worstOutcome().profits().get(0)).isEqualByComparingTo("-1350.675");
        assertThat(grid.worstOutcome().profits().get(1).negate().setScale(6, RoundingMode.CEILING))
                .isEqualByComparingTo("2195.736556");
    }

    @Test
    void aDampedScenarioCountsItsShare() {
        ScenarioGrid grid = ScenarioGrid.of(
                List.of(new GridLeg.Linear("p", dec("-2"), dec("100"))), List.of(scenario("3", "1", "0.018")));

        // 2 short from 100 to 400 lose 600, of which 1.8 % count.
        assertThat(grid.loss()).isEqualByComparingTo("10.8");
    }

    @Test
    void whatOnlyGainsHasNoLoss() {
        ScenarioGrid grid = ScenarioGrid.of(
                List.of(new GridLeg.Linear("p", dec("1"), dec("100"))), List.of(scenario("0.1", "1", "1")));

        assertThat(grid.loss()).isEqualByComparingTo("0");
        assertThat(grid.worstOutcome().profit()).isEqualByComparingTo("10");
    }

    @Test
    void noScenarioAndImpossibleMovesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ScenarioGrid.of(List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> scenario("-1.01", "1", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> scenario("0", "-0.01", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> scenario("0", "1", "-0.01"));
    }

    /** The mark cancels out of it, and no place is lost. */
    @Property
    void whatIsHeldGainsWhatItsMarkGains(
            @ForAll @IntRange(min = -20, max = 20) int held,
            @ForAll @BigRange(min = "0.01", max = "100000") @Scale(4) BigDecimal mark,
            @ForAll @BigRange(min = "-1", max = "3") @Scale(4) BigDecimal shock,
            @ForAll @BigRange(min = "0", max = "1") @Scale(3) BigDecimal damping) {
        GridLeg leg = new GridLeg.Linear("leg", BigDecimal.valueOf(held), mark);
        GridScenario scenario = new GridScenario("move", shock, BigDecimal.ONE, damping);

        assertThat(leg.profit(scenario)).isEqualByComparingTo(
                BigDecimal.valueOf(held).multiply(leg.markAfter(scenario).subtract(mark)).multiply(damping));
    }

    @Property(tries = 100)
    void theWorstCaseIsAttainedAndNoneIsWorse(@ForAll @Size(max = 6) List<@IntRange(min = -20, max = 20) Integer> held) {
        ScenarioGrid grid = ScenarioGrid.of(legs(held), EXAMPLE);

        assertThat(grid.outcomes()).allSatisfy(
                o -> assertThat(o.profit()).isGreaterThanOrEqualTo(grid.worstOutcome().profit()));
        BigDecimal alone = ScenarioGrid.of(legs(held), List.of(grid.worstOutcome().scenario())).loss();
        assertThat(grid.loss()).isEqualTo(alone);
    }

    @Property(tries = 100)
    void theLossOfAUnionIsAtMostTheSumOfTheLosses(
            @ForAll @Size(max = 4) List<@IntRange(min = -20, max = 20) Integer> one,
            @ForAll @Size(max = 4) List<@IntRange(min = -20, max = 20) Integer> other) {
        List<GridLeg> union = new ArrayList<>(legs(one));
        union.addAll(legs(other));

        assertThat(ScenarioGrid.of(union, EXAMPLE).loss()).isLessThanOrEqualTo(
                ScenarioGrid.of(legs(one), EXAMPLE).loss().add(ScenarioGrid.of(legs(other), EXAMPLE).loss()));
    }

    /**
     * Derive v2-core 7736900d, portfolio case 19: a call of 2000 short and one of 2200 long, 794,852 s, forward 2682.9997…,
     * whose forward contingency is published as 1.786943829639, the loss of 4.5 % up or down times 0.5 and twice the years;
     * four marks are rounded at eight places here.
     */
    @Test
    void aSpreadLosesWhatItsForwardContingencySays() {
        BigDecimal years = dec("794852").divide(dec("31536000"), 30, RoundingMode.HALF_EVEN);
        ScenarioGrid grid = ScenarioGrid.of(
                List.of(call("short", -1, 2000, "1.05566815917837"), call("long", 1, 2200, "0.8887739594928362")),
                List.of(scenario("0.045", "1", "1"), scenario("-0.045", "1", "1")));

        assertThat(grid.worstOutcome().scenario().spotShock()).isEqualByComparingTo("0.045");
        assertThat(grid.loss().multiply(years.multiply(dec("2")).add(dec("0.5"))))
                .isCloseTo(dec("1.7869438296394384"), offset(dec("0.000000022")));
    }

    /** The same source, N55: a perpetual held at 3100 loses 558 in the widest regular move, 18 %. */
    @Test
    void aPerpetualLosesItsShareOfTheMark() {
        ScenarioGrid grid = ScenarioGrid.of(List.of(new GridLeg.Linear("p", dec("1"), dec("3100"))),
                List.of(scenario("0.18", "1", "1"), scenario("-0.18", "1", "1"), scenario("-0.66", "1", "0.2")));

        assertThat(grid.loss()).isEqualByComparingTo("558");
    }

    private static GridLeg call(String id, int quantity, int strike, String volatility) {
        return GridLeg.Option.of(
                id,
                BigDecimal.valueOf(quantity),
                new OptionTerms(OptionType.CALL, BigDecimal.valueOf(strike), Duration.ofSeconds(794852)),
                new OptionMarket(dec("2682.9997436016715"), dec(volatility), dec("0.9962264490688729")));
    }

    /** Puts of rising strikes in the quantities given, and a perpetual against each. */
    private static List<GridLeg> legs(List<Integer> quantities) {
        List<GridLeg> legs = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            legs.add(put("put-" + i, quantities.get(i), 2600 + 100 * i));
            legs.add(new GridLeg.Linear("perp-" + i, BigDecimal.valueOf(quantities.get(i)), dec("3001.50")));
        }
        return legs;
    }

    private static GridLeg put(String id, int quantity, int strike) {
        return GridLeg.Option.of(
                id,
                BigDecimal.valueOf(quantity),
                new OptionTerms(OptionType.PUT, BigDecimal.valueOf(strike), Duration.ofDays(26)),
                new OptionMarket(dec("3006"), dec("0.62"), BigDecimal.ONE));
    }

    private static GridScenario scenario(String spot, String volatility, String damping) {
        return new GridScenario(spot + " " + volatility, dec(spot), dec(volatility), dec(damping));
    }

    private static BigDecimal dec(String text) {
        return new BigDecimal(text);
    }
}

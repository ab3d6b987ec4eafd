package io.collateralpolicy.margin.model.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.collateralpolicy.margin.option.ExpiryBook;
import io.collateralpolicy.margin.option.OptionHolding;
import io.collateralpolicy.margin.option.OptionType;
import io.collateralpolicy.margin.option.PortfolioScenario;
import io.collateralpolicy.margin.option.PortfolioScenario.VolatilityMove;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The published call spread (Derive v2-core 7736900d, PMRM_2 test 19) figure by figure, and what holds for all. */
class PortfolioGridTest {

    private static final Duration NINE_DAYS = Duration.ofSeconds(794_852);
    private static final PortfolioShocks SHOCKS = shocks("0.5");
    private static final BigDecimal TIGHT = dec("1e-8");
    private static final List<PortfolioScenario> GRID = List.of(
            scenario("1.18", VolatilityMove.UP, "1"), scenario("1.135", VolatilityMove.DOWN, "1"),
            scenario("1", VolatilityMove.NONE, "1"), scenario("0.82", VolatilityMove.DOWN, "1"),
            scenario("1.5", VolatilityMove.UP, "0.072"), scenario("1", VolatilityMove.LINEAR, "1"),
            scenario("1", VolatilityMove.ABS, "1"));

    @Test
    void thePublishedCallSpread() {
        PortfolioGrid grid = PortfolioGrid.of(List.of(spread()), BigDecimal.ZERO, GRID, SHOCKS);
        PortfolioGrid.Expiry expiry = grid.expiries().get(0);

        assertThat(expiry.markToMarket()).isCloseTo(dec("-193.119752281383"), within(TIGHT));
        assertThat(expiry.discounted()).isCloseTo(dec("-193.85125988361756"), within(TIGHT));
        assertThat(expiry.upMultiplier()).isCloseTo(dec("1.712811375927374"), within(dec("1e-14")));
        assertThat(expiry.downMultiplier()).isCloseTo(dec("0.6079537432399443"), within(dec("1e-14")));
        assertThat(expiry.shockedUp().get(0)).isCloseTo(dec("1.8081604322450222"), within(dec("1e-14")));
        assertThat(expiry.shockedDown().get(1)).isCloseTo(dec("0.5403334555678564"), within(dec("1e-14")));
        assertThat(grid.profits().get(1)).isCloseTo(dec("-6.877324086773655"), within(TIGHT));
        assertThat(grid.profits().get(4)).isCloseTo(dec("-0.5337750706974821"), within(TIGHT));
        assertThat(grid.profits().get(5)).isCloseTo(dec("-1.1928907088080223"), within(TIGHT));
        assertThat(grid.forwardContingency()).isCloseTo(dec("-1.7869438296394384"), within(TIGHT));
        assertThat(grid.worst()).isEqualTo(grid.profits().get(1));
    }

    /** N57: a short 100k call, 9.19968 days, implied volatility 45.3804 %, loses 12,939.312020 at 18 % up. */
    @Test
    void aShortCallLosesMostWhenSpotAndVolatilityRise() {
        OptionHolding call = new OptionHolding(OptionType.CALL, dec("100000"), dec("-1"), dec("0.453804"));
        ExpiryBook book = new ExpiryBook(NINE_DAYS, dec("95700"), dec("0.15"), List.of(call));
        PortfolioGrid grid = PortfolioGrid.of(List.of(book), BigDecimal.ZERO, GRID, SHOCKS);

        assertThat(grid.worst()).isEqualTo(grid.profits().get(0));
        assertThat(grid.expiries().get(0).shockedUp().get(0)).isCloseTo(dec("0.777281"), within(dec("0.000001")));
    }

    @Test
    void anUpwardShockReachesItsMinimum() {
        OptionHolding call = new OptionHolding(OptionType.CALL, dec("100"), dec("1"), dec("0.1"));
        ExpiryBook book = new ExpiryBook(NINE_DAYS, dec("100"), BigDecimal.ZERO, List.of(call));

        assertThat(PortfolioGrid.of(List.of(book), BigDecimal.ZERO, GRID, SHOCKS).expiries().get(0).shockedUp())
                .containsExactly(dec("0.450000000000000000"));
    }

    /** Half of the averaging window is gone: half of the forward moves, so an expiring call gains half of spot's rise. */
    @Test
    void whatIsAveragedMovesNoMore() {
        OptionHolding call = new OptionHolding(OptionType.CALL, dec("50"), dec("1"), dec("0.5"));
        ExpiryBook book = new ExpiryBook(Duration.ofSeconds(900), dec("100"), BigDecimal.ZERO, List.of(call));
        PortfolioGrid grid = PortfolioGrid.of(
                List.of(book), BigDecimal.ZERO, List.of(scenario("1.18", VolatilityMove.NONE, "1")), shocks("0"));

        // Undiscounted the call is worth 100 - 50, and 109 - 50 after: 0.95·e^(-0.08·T) of 59, less 50.
        assertThat(grid.profits().get(0)).isCloseTo(dec("6.05"), within(dec("0.001")));
    }

    @Test
    void whatOnlyFollowsSpotLosesWithIt() {
        PortfolioGrid grid = PortfolioGrid.of(List.of(), dec("3100"), GRID, SHOCKS);

        // N55: one perpetual at 3100 loses 18 %, 558.
        assertThat(grid.worst()).isEqualByComparingTo("-558");
        assertThat(grid.forwardContingency()).isEqualByComparingTo("0");
    }

    /** Without a floor the shock of an expired option grows without end. */
    @Test
    void figuresThatAreNotFiniteAreNoAnswer() {
        ExpiryBook expired = new ExpiryBook(Duration.ZERO, dec("100"), BigDecimal.ZERO, spread().options());

        assertThatThrownBy(() -> PortfolioGrid.of(List.of(expired), BigDecimal.ZERO, GRID, shocks("0.5", "0")))
                .isInstanceOf(ArithmeticException.class);
    }

    @Property(tries = 100)
    void theWorstIsAttainedAndAUnionLosesAtMostTheSumAcrossScenariosOfOneExpiryEach(
            @ForAll @Size(max = 5) List<@IntRange(min = -9, max = 9) Integer> one,
            @ForAll @Size(max = 5) List<@IntRange(min = -9, max = 9) Integer> other) {
        ExpiryBook near = book(NINE_DAYS, one);
        ExpiryBook far = book(Duration.ofDays(90), other);
        PortfolioGrid both = PortfolioGrid.of(List.of(near, far), BigDecimal.ZERO, GRID, SHOCKS);
        BigDecimal sum = PortfolioGrid.of(List.of(near), BigDecimal.ZERO, GRID, SHOCKS).worst()
                .add(PortfolioGrid.of(List.of(far), BigDecimal.ZERO, GRID, SHOCKS).worst());

        List<BigDecimal> candidates = new ArrayList<>(both.profits());
        candidates.add(both.forwardContingency());
        assertThat(candidates).contains(both.worst()).allMatch(c -> c.compareTo(both.worst()) >= 0);
        assertThat(both.worst()).isNotPositive().isGreaterThanOrEqualTo(sum.subtract(TIGHT));
    }

    private static ExpiryBook book(Duration time, List<Integer> quantities) {
        List<OptionHolding> options = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            options.add(new OptionHolding(OptionType.values()[i % 2], BigDecimal.valueOf(2400 + 100L * i),
                    BigDecimal.valueOf(quantities.get(i)), dec("0.8")));
        }
        return new ExpiryBook(time, dec("2683"), dec("0.15"), options);
    }

    private static ExpiryBook spread() {
        return new ExpiryBook(NINE_DAYS, dec("2682.9997436016715"), dec("0.15000000000000002"), List.of(
                new OptionHolding(OptionType.CALL, dec("2000"), dec("-1"), dec("1.05566815917837")),
                new OptionHolding(OptionType.CALL, dec("2200"), dec("1"), dec("0.8887739594928362"))));
    }

    private static PortfolioShocks shocks(String rangeUp) {
        return shocks(rangeUp, "1");
    }

    private static PortfolioShocks shocks(String rangeUp, String floorDays) {
        return new PortfolioShocks(
                new VolatilityShock(dec(rangeUp), dec("0.275"), dec("0.45"), dec("0.3"), dec("0.13"), dec(floorDays)),
                new SkewShock(new SkewShock.Cap(dec("0.15"), dec("-0.05")), new SkewShock.Cap(dec("0.15"), dec("-0.05")),
                        dec("0.01"), dec("4"), dec("0.6"), dec("-0.1")),
                new StaticDiscount(dec("0.95"), dec("1.04"), dec("1"), dec("0.08"), dec("0.5"), dec("0.08")),
                new PortfolioShocks.Basis(dec("1.045"), dec("0.955"), dec("0.5"), dec("2")),
                Duration.ofMinutes(30));
    }

    private static PortfolioScenario scenario(String spot, VolatilityMove shock, String damping) {
        return new PortfolioScenario(spot + " " + shock, dec(spot), shock, dec(damping));
    }

    private static BigDecimal dec(String text) {
        return new BigDecimal(text);
    }
}

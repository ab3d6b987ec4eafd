package io.collateralpolicy.margin.model.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.collateralpolicy.margin.option.ExpiryBook;
import io.collateralpolicy.margin.option.OptionHolding;
import io.collateralpolicy.margin.option.OptionType;
import io.collateralpolicy.margin.option.PortfolioScenario;
import io.collateralpolicy.margin.option.PortfolioScenario.VolatilityMove;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** N61: 109 short far calls among others, two expiries and netted collateral (Derive v2-core 7736900d, PMRM_2 case 35). */
class PublishedTailTest {

    private static final BigDecimal TIGHT = dec("1e-7");
    private static final SkewShock.Cap CAP = new SkewShock.Cap(dec("0.15"), dec("-0.05"));
    private static final PortfolioShocks SHOCKS = new PortfolioShocks(
            new VolatilityShock(dec("0.5"), dec("0.275"), dec("0.45"), dec("0.3"), dec("0.13"), dec("1")),
            new SkewShock(CAP, CAP, dec("0.01"), dec("4"), dec("0.6"), dec("-0.1")),
            new StaticDiscount(dec("0.95"), dec("1.04"), dec("1"), dec("0.08"), dec("0.5"), dec("0.08")),
            new PortfolioShocks.Basis(dec("1.045"), dec("0.955"), dec("0.5"), dec("2")),
            Duration.ofMinutes(30));
    private static final List<ExpiryBook> BOOKS = List.of(
            new ExpiryBook(Duration.ofSeconds(3_214_052), dec("1014.178509176334"), dec("0.21"), List.of(
                    new OptionHolding(OptionType.CALL, dec("4000"), dec("-109"), dec("0.9247166607631531")),
                    new OptionHolding(OptionType.PUT, dec("2000"), dec("-4"), dec("0.872626818678352")))),
            new ExpiryBook(Duration.ofSeconds(18_938_852), dec("1119.5818673976705"), dec("0.29"), List.of(
                    new OptionHolding(OptionType.CALL, dec("3500"), dec("-2"), dec("0.8124384856010328")))));
    /** 10.12 ETH at 1000 and 2.31 RSWETH at 2765.7082515126017, in a stable coin at 1.00019088635. */
    private static final BigDecimal NETTED = dec("16505.635360505712057471");

    /** The grid's worst regular move, its worst tail, which this case counts fourfold, and its worst skew. */
    @Test
    void aTailIsWorseThanEveryRegularMoveAndSkew() {
        PortfolioGrid grid = PortfolioGrid.of(BOOKS, NETTED, List.of(
                scenario("0.82", VolatilityMove.UP, "1"),
                scenario("0.34", VolatilityMove.UP, "4"),
                scenario("1", VolatilityMove.LINEAR, "1")), SHOCKS);

        assertThat(grid.profits().get(0)).isCloseTo(dec("-3848.6468424965637"), within(TIGHT));
        assertThat(grid.profits().get(1)).isCloseTo(dec("-54504.47066887251"), within(TIGHT));
        assertThat(grid.profits().get(2)).isCloseTo(dec("-111.10376917305905"), within(TIGHT));
        assertThat(grid.forwardContingency()).isCloseTo(dec("-135.05002064697902"), within(TIGHT));
        assertThat(grid.worst()).isEqualTo(grid.profits().get(1));
        assertThat(grid.expiries().get(0).markToMarket()).isCloseTo(dec("-3863.5481669864976"), within(TIGHT));
        assertThat(grid.expiries().get(1).discounted()).isCloseTo(dec("-33.377478795848546"), within(TIGHT));
    }

    private static PortfolioScenario scenario(String spot, VolatilityMove shock, String damping) {
        return new PortfolioScenario(spot + " " + shock, dec(spot), shock, dec(damping));
    }

    private static BigDecimal dec(String text) {
        return new BigDecimal(text);
    }
}

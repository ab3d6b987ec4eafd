package io.collateralpolicy.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.market.PriceWindow;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObservedMarketTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Database database = TestDatabase.empty();
    private final ObservedMarket market = new ObservedMarket(new QuoteTable(database, CLOCK));

    @Test
    void theLatestQuoteOfEachSourceIsSeen() {
        market.observe(List.of(quote("a", "3000", -60), quote("a", "3010", -30), quote("b", "2990", -45)));

        assertThat(market.snapshot(Set.of("WETH"), NOON, HOUR).quotes())
                .containsExactly(quote("a", "3010", -30), quote("b", "2990", -45));
    }

    @Test
    void theRangeIsThatOfAllSourcesInsideTheWindow() {
        market.observe(List.of(quote("a", "4000", -3601), quote("a", "3100", -3600), quote("b", "2900", -10)));

        assertThat(market.snapshot(Set.of("WETH"), NOON, HOUR).priceWindows())
                .containsExactly(new PriceWindow("WETH", HOUR, new BigDecimal("3100"), new BigDecimal("2900")));
    }

    @Test
    void aQuoteFromTheFutureIsNotSeenYetAndHidesNothing() {
        market.observe(List.of(quote("a", "3000", -5), quote("a", "9000", 5)));

        assertThat(market.snapshot(Set.of("WETH"), NOON, HOUR).quotes()).containsExactly(quote("a", "3000", -5));
    }

    @Test
    void otherAssetsAreLeftOut() {
        market.observe(List.of(quote("a", "3000", -5)));

        MarketInput snapshot = market.snapshot(Set.of("USDC"), NOON, HOUR);
        assertThat(snapshot).isEqualTo(MarketInput.NONE);
    }

    @Test
    void quotesOutliveARestartAndASecondTelling() {
        market.observe(List.of(quote("a", "3000", -5)));
        market.observe(List.of(quote("a", "3000", -5)));

        ObservedMarket restarted = new ObservedMarket(new QuoteTable(database, CLOCK));
        assertThat(restarted.snapshot(Set.of("WETH"), NOON, HOUR))
                .isEqualTo(market.snapshot(Set.of("WETH"), NOON, HOUR));
    }

    private static PriceQuote quote(String source, String price, int seconds) {
        return new PriceQuote(
                "WETH", source, new BigDecimal(price), NOON.plusSeconds(seconds), Optional.of(BigDecimal.ONE));
    }
}

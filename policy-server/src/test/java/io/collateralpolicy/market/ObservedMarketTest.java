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
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(TestDatabase.TAG)
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

    @Test
    void whatAnotherNodeStoredIsSeenByFollowing() {
        ObservedMarket other = new ObservedMarket(new QuoteTable(database, CLOCK));
        market.observe(List.of(quote("a", "3000", -60)));
        other.observe(List.of(quote("a", "3010", -30)));
        market.observe(List.of(quote("b", "2990", -45)));

        other.follow();

        assertThat(other.snapshot(Set.of("WETH"), NOON, HOUR))
                .isEqualTo(market.snapshot(Set.of("WETH"), NOON, HOUR))
                .extracting(MarketInput::quotes, InstanceOfAssertFactories.LIST)
                .containsExactly(quote("a", "3010", -30), quote("b", "2990", -45));
    }

    /** The first to store it is right everywhere: on the node that was told otherwise, and after a restart. */
    @Test
    void aPublishedPriceDoesNotChange() {
        ObservedMarket other = new ObservedMarket(new QuoteTable(database, CLOCK));
        market.observe(List.of(quote("a", "3000", -5)));
        other.observe(List.of(quote("a", "1", -5)));
        market.observe(List.of(quote("a", "2", -5)));

        assertThat(List.of(market, other, new ObservedMarket(new QuoteTable(database, CLOCK))))
                .allSatisfy(node -> assertThat(node.snapshot(Set.of("WETH"), NOON, HOUR).quotes())
                        .containsExactly(quote("a", "3000", -5)));
    }

    @Test
    void nodesThatObserveAtOnceSeeTheSameInTheEnd() {
        ObservedMarket other = new ObservedMarket(new QuoteTable(database, CLOCK));
        List<CompletableFuture<Void>> told = IntStream.range(1, 60)
                .mapToObj(i -> CompletableFuture.runAsync(() -> (i % 2 == 0 ? market : other)
                        .observe(List.of(quote("a", Integer.toString(i), -i), quote("b", "7", -7)))))
                .toList();
        told.forEach(CompletableFuture::join);
        market.follow();
        other.follow();

        assertThat(other.snapshot(Set.of("WETH"), NOON, HOUR)).isEqualTo(market.snapshot(Set.of("WETH"), NOON, HOUR));
        assertThat(market.snapshot(Set.of("WETH"), NOON, HOUR).priceWindows())
                .containsExactly(new PriceWindow("WETH", HOUR, new BigDecimal("59"), new BigDecimal("1")));
    }

    private static PriceQuote quote(String source, String price, int seconds) {
        return new PriceQuote(
                "WETH", source, new BigDecimal(price), NOON.plusSeconds(seconds), Optional.of(BigDecimal.ONE));
    }
}

package io.collateralpolicy.market;

import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Prices for the demonstration accounts: the same ones, published again before the shortest heartbeat of {@code standard} ends,
 * so that the accounts of an embedded run are worth something. For a run on this machine, never in production.
 */
public final class DemoFeed implements AutoCloseable {

    private static final String RESOURCE = "/demo-market.json";
    private static final long EVERY_SECONDS = 20;

    private final ObservedMarket market;
    private final Clock clock;
    private final List<Price> prices;
    private final ScheduledExecutorService publisher = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "demo-feed");
        thread.setDaemon(true);
        return thread;
    });

    private record Price(String asset, String source, BigDecimal price) {}

    private record Document(List<Price> prices) {}

    public DemoFeed(ObservedMarket market, Clock clock) {
        this.market = market;
        this.clock = clock;
        this.prices = read();
    }

    public void start() {
        publisher.scheduleWithFixedDelay(this::publish, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** What cannot be stored now is published again in a moment. */
    private void publish() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            market.observe(prices.stream()
                    .map(price -> new PriceQuote(
                            price.asset, price.source, price.price, now, Optional.of(new BigDecimal("0.9999"))))
                    .toList());
        } catch (RuntimeException e) {
            System.getLogger(DemoFeed.class.getName())
                    .log(System.Logger.Level.WARNING, "demonstration prices are not stored: {0}", e.getMessage());
        }
    }

    private static List<Price> read() {
        try (InputStream resource = DemoFeed.class.getResourceAsStream(RESOURCE)) {
            return StrictJson.read(resource.readAllBytes(), Document.class).prices();
        } catch (IOException e) {
            throw new UncheckedIOException("`" + RESOURCE + "` cannot be read", e);
        }
    }

    /** It is not interrupted: an interrupt inside H2 closes the database's file. */
    @Override
    public void close() {
        publisher.shutdown();
    }
}

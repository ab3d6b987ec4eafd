package io.collateralpolicy.market;

import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.market.PriceWindow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** Quotes by source, in memory; every quote is in the table before it is seen here. */
public final class ObservedMarket {

    /** How far back prices are kept in memory: no policy looks further. */
    private static final Duration KEPT = Duration.ofHours(24);

    private final QuoteTable table;
    private final ConcurrentNavigableMap<Feed, ConcurrentNavigableMap<Instant, PriceQuote>> feeds =
            new ConcurrentSkipListMap<>();
    private final AtomicLong revision = new AtomicLong();
    private long seen;

    private record Feed(String asset, String source) implements Comparable<Feed> {

        private static final Comparator<Feed> ORDER =
                Comparator.comparing(Feed::asset).thenComparing(Feed::source);

        @Override
        public int compareTo(Feed other) {
            return ORDER.compare(this, other);
        }
    }

    /** Starts with what the table knows. */
    public ObservedMarket(QuoteTable table) {
        this.table = table;
        this.seen = table.lastNumber();
        table.latest(KEPT).forEach(stored -> remember(stored.quote()));
    }

    /** Grows with every quote that is seen: the same number, the same quotes. */
    public long revision() {
        return revision.get();
    }

    public void observe(List<PriceQuote> quotes) {
        table.insert(quotes);
        follow();
    }

    /** Takes over what was stored since, by whichever node. */
    public synchronized void follow() {
        for (QuoteTable.Stored stored : table.after(seen)) {
            remember(stored.quote());
            seen = stored.number();
        }
    }

    /** All assets ever quoted. */
    public SortedSet<String> assets() {
        SortedSet<String> assets = new TreeSet<>();
        feeds.keySet().forEach(feed -> assets.add(feed.asset));
        return assets;
    }

    /** When the latest quote of each asset was published, from whichever source. */
    public SortedMap<String, Instant> latestByAsset() {
        SortedMap<String, Instant> latest = new TreeMap<>();
        feeds.forEach((feed, quotes) -> latest.merge(
                feed.asset, quotes.lastKey(), (one, other) -> one.isAfter(other) ? one : other));
        return latest;
    }

    /**
     * What was known of some assets at an instant: the latest quote of each source, and the range of each price.
     *
     * @param asOf   quotes published later are not seen
     * @param window how far back the range goes
     */
    public MarketInput snapshot(Collection<String> assets, Instant asOf, Duration window) {
        List<PriceQuote> latest = new ArrayList<>();
        NavigableMap<String, List<PriceQuote>> inWindow = new TreeMap<>();
        feeds.forEach((feed, quotes) -> {
            if (assets.contains(feed.asset) && quotes.floorEntry(asOf) != null) {
                latest.add(quotes.floorEntry(asOf).getValue());
                inWindow.computeIfAbsent(feed.asset, asset -> new ArrayList<>())
                        .addAll(quotes.subMap(asOf.minus(window), true, asOf, true).values());
            }
        });
        List<PriceWindow> windows = inWindow.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> range(entry.getKey(), window, entry.getValue()))
                .toList();
        return new MarketInput(latest, List.of(), List.of(), windows);
    }

    /** The same, by what was stored until an instant: whatever was told late is not in it. */
    public MarketInput snapshot(Collection<String> assets, QuoteTable.Known known) {
        NavigableMap<Feed, PriceQuote> latest = new TreeMap<>();
        NavigableMap<String, List<PriceQuote>> inWindow = new TreeMap<>();
        for (PriceQuote quote : table.known(assets, known)) {
            latest.put(new Feed(quote.asset(), quote.source()), quote);
            if (!quote.publishedAt().isBefore(known.asOf().minus(known.window()))) {
                inWindow.computeIfAbsent(quote.asset(), asset -> new ArrayList<>()).add(quote);
            }
        }
        List<PriceWindow> windows = inWindow.entrySet().stream()
                .map(entry -> range(entry.getKey(), known.window(), entry.getValue()))
                .toList();
        return new MarketInput(List.copyOf(latest.values()), List.of(), List.of(), windows);
    }

    private static PriceWindow range(String asset, Duration window, List<PriceQuote> quotes) {
        BigDecimal first = quotes.get(0).price();
        return new PriceWindow(
                asset,
                window,
                quotes.stream().map(PriceQuote::price).reduce(first, BigDecimal::max),
                quotes.stream().map(PriceQuote::price).reduce(first, BigDecimal::min));
    }

    /** Old quotes go, but never the last one of a source. */
    private void remember(PriceQuote quote) {
        ConcurrentNavigableMap<Instant, PriceQuote> quotes = feeds.computeIfAbsent(
                new Feed(quote.asset(), quote.source()), feed -> new ConcurrentSkipListMap<>());
        quotes.putIfAbsent(quote.publishedAt(), quote);
        quotes.headMap(quotes.lastKey().minus(KEPT)).clear();
        revision.incrementAndGet();
    }
}

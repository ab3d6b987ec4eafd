package io.collateralpolicy.decision.sweep;

import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.market.PriceWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The server's market at one instant, cut by asset: what an account is decided with is put together without reading the
 * market again.
 */
final class BookMarket {

    private final Map<String, Known> assets;
    private final Optional<Instant> newest;

    /** What is known of an asset's price. */
    private record Known(List<PriceQuote> quotes, Optional<PriceWindow> window) {

        static final Known NOTHING = new Known(List.of(), Optional.empty());
    }

    private BookMarket(Map<String, Known> assets, Optional<Instant> newest) {
        this.assets = assets;
        this.newest = newest;
    }

    static BookMarket of(MarketInput market) {
        Map<String, List<PriceQuote>> quotes = new HashMap<>();
        market.quotes().forEach(q -> quotes.computeIfAbsent(q.asset(), asset -> new ArrayList<>()).add(q));
        Map<String, PriceWindow> windows = new HashMap<>();
        market.priceWindows().forEach(window -> windows.put(window.asset(), window));
        Map<String, Known> assets = new HashMap<>();
        quotes.forEach((asset, of) ->
                assets.put(asset, new Known(List.copyOf(of), Optional.ofNullable(windows.get(asset)))));
        return new BookMarket(
                Map.copyOf(assets), market.quotes().stream().map(PriceQuote::publishedAt).max(Instant::compareTo));
    }

    /** When the newest quote was published. */
    Optional<Instant> newest() {
        return newest;
    }

    /** The market of some assets, as {@code ObservedMarket} would give it. */
    MarketInput of(Collection<String> held) {
        List<PriceQuote> quotes = new ArrayList<>();
        List<PriceWindow> windows = new ArrayList<>();
        for (String asset : new TreeSet<>(held)) {
            Known known = known(asset);
            quotes.addAll(known.quotes);
            known.window.ifPresent(windows::add);
        }
        return new MarketInput(quotes, List.of(), List.of(), windows);
    }

    /** Whether it says the same of some assets. */
    boolean saysTheSame(BookMarket other, Collection<String> held) {
        return this == other || held.stream().allMatch(asset -> known(asset).equals(other.known(asset)));
    }

    private Known known(String asset) {
        return assets.getOrDefault(asset, Known.NOTHING);
    }
}

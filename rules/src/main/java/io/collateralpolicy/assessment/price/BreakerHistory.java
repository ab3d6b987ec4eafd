package io.collateralpolicy.assessment.price;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.market.PriceWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a policy's breakers would have said on each day of a price history.
 *
 * <p>Each day is asked at its end, as an ordinary decision's market is: the closes are the quotes, the day is the window,
 * the close of the calendar day before is the previous close; a day that is missing gives none.
 */
public final class BreakerHistory {

    private static final String SOURCE = "daily-close";

    private final DecidingPolicy policy;
    private final Map<LocalDate, Map<String, DailyBar>> days = new TreeMap<>();

    /** @param bars of any assets in any order; one without a price is no bar */
    public BreakerHistory(DecidingPolicy policy, List<DailyBar> bars) {
        this.policy = policy;
        bars.stream()
                .filter(DailyBar::isPriced)
                .forEach(b -> days.computeIfAbsent(b.day(), d -> new HashMap<>()).put(b.asset(), b));
    }

    /** What the market stage finds of the asset, by day of its own; a trip has the effect {@code TRIP}. */
    public Map<LocalDate, List<Finding>> findings(String asset) {
        Map<LocalDate, List<Finding>> findings = new TreeMap<>();
        days.forEach((day, bars) -> {
            if (bars.containsKey(asset)) {
                findings.put(day, findings(asset, day, bars));
            }
        });
        return findings;
    }

    private List<Finding> findings(String asset, LocalDate day, Map<String, DailyBar> bars) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return MarketStage.of(policy, market(day, bars, end), List.of(), end, Set.of(asset)).findings();
    }

    private MarketInput market(LocalDate day, Map<String, DailyBar> bars, Instant end) {
        Map<String, DailyBar> before = days.getOrDefault(day.minusDays(1), Map.of());
        List<PriceQuote> quotes = new ArrayList<>();
        List<PriceWindow> windows = new ArrayList<>();
        bars.values().forEach(bar -> {
            quotes.add(new PriceQuote(bar.asset(), SOURCE, bar.close(), end, Optional.empty()));
            Optional<DailyBar> previous = Optional.ofNullable(before.get(bar.asset()));
            windows.add(new PriceWindow(
                    bar.asset(), policy.priceWindow(), bar.high(), bar.low(), previous.map(DailyBar::close)));
        });
        return new MarketInput(quotes, List.of(), List.of(), windows);
    }
}

package io.collateralpolicy.decision.sweep;

import io.collateralpolicy.margin.HealthBand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a sweep has found of a book so far. */
public final class SweptBook {

    private final String book;
    private final List<Part> parts;
    private final Optional<Circumstances> last;
    private final boolean current;
    private final long perSecond;

    /**
     * A view that does not change.
     *
     * @param parts     in the order of their accounts
     * @param last      the circumstances that the last step knew
     * @param current   whether nothing was due then
     * @param perSecond accounts judged a second, while there was something to judge
     */
    SweptBook(String book, List<Part> parts, Optional<Circumstances> last, boolean current, long perSecond) {
        this.book = book;
        this.parts = List.copyOf(parts);
        this.last = last;
        this.current = current;
        this.perSecond = perSecond;
    }

    List<Part> parts() {
        return parts;
    }

    /**
     * Accounts that may be liquidated, in the order in which they were first stored.
     *
     * @param after only greater numbers
     */
    public List<Map.Entry<Long, Standing>> liquidatable(long after, int limit) {
        List<Map.Entry<Long, Standing>> found = new ArrayList<>();
        for (Part part : parts) {
            if (part.last() > after && found.size() < limit) {
                part.swept().ifPresent(swept -> swept.liquidatable().tailMap(after, false).entrySet().stream()
                        .limit(limit - found.size())
                        .forEach(found::add));
            }
        }
        return List.copyOf(found);
    }

    /** What the book is worth, and how its accounts stand. */
    public BookSummary summary() {
        Map<HealthBand, Totals> bands = new EnumMap<>(HealthBand.class);
        parts.forEach(part -> part.swept().ifPresent(
                swept -> swept.bands().forEach((band, totals) -> bands.merge(band, totals, Totals::plus))));
        Totals all = bands.values().stream().reduce(Totals.NONE, Totals::plus);
        return new BookSummary(
                book,
                state(),
                all,
                bands.getOrDefault(HealthBand.LIQUIDATABLE, Totals.NONE).marketValue(),
                Arrays.stream(HealthBand.values())
                        .map(band -> new BookSummary.Band(band, bands.getOrDefault(band, Totals.NONE)))
                        .toList());
    }

    /** What its accounts hold and owe, by pool. */
    public List<PoolState> pools() {
        Map<String, PoolState> pools = new TreeMap<>();
        parts.forEach(part -> part.swept().ifPresent(
                swept -> swept.pools().forEach((pool, state) -> pools.merge(pool, state, PoolState::plus))));
        return List.copyOf(pools.values());
    }

    /** As of what it is said. */
    public SweepState state() {
        long accounts = parts.stream()
                .flatMap(part -> part.swept().stream())
                .flatMap(swept -> swept.bands().values().stream())
                .mapToLong(Totals::accounts)
                .sum();
        Optional<Instant> oldest = parts.stream().flatMap(part -> part.swept().stream())
                .map(SweptPart::asOf)
                .min(Instant::compareTo);
        return SweepState.of(last, oldest, current, accounts, perSecond);
    }
}

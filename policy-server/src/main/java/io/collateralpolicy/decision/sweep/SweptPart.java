package io.collateralpolicy.decision.sweep;

import io.collateralpolicy.assessment.answer.AccountFigures;
import io.collateralpolicy.book.BookPages;
import io.collateralpolicy.book.StoredAccount;
import io.collateralpolicy.decision.Facts;
import io.collateralpolicy.margin.HealthBand;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Neighbours in a book, judged together. Of most accounts only the sums are kept, so that memory grows with the parts and
 * with what may be liquidated.
 *
 * @param circumstances under which they were judged
 * @param asOf          when
 * @param assets        everything that one of them holds or owes
 * @param bands         sums by band
 * @param pools         sums by pool
 * @param liquidatable  those that may be liquidated, by number
 */
record SweptPart(
        Circumstances circumstances,
        Instant asOf,
        Set<String> assets,
        Map<HealthBand, Totals> bands,
        Map<String, PoolState> pools,
        NavigableMap<Long, Standing> liquidatable) {

    static SweptPart of(List<BookPages.Numbered> accounts, Judge judge) {
        Set<String> assets = new TreeSet<>();
        Map<HealthBand, Totals> bands = new EnumMap<>(HealthBand.class);
        Map<String, PoolState> pools = new TreeMap<>();
        NavigableMap<Long, Standing> liquidatable = new TreeMap<>();
        for (BookPages.Numbered account : accounts) {
            StoredAccount stored = account.stored();
            assets.addAll(Facts.assets(stored.account()));
            Optional<AccountFigures> figures = judge.figures(account);
            HealthBand band = figures.map(SweptPart::bandOf).orElse(HealthBand.UNDECIDED);
            Totals totals = figures.map(Totals::of).orElse(Totals.ofUndecided());
            bands.merge(band, totals, Totals::plus);
            pools.merge(stored.account().segment(), PoolState.of(stored.account(), totals), PoolState::plus);
            figures.filter(AccountFigures::liquidatable).ifPresent(of -> liquidatable.put(
                    account.number(), Standing.of(stored.book(), stored.accountId(), stored.accountVersion(), judge.asOf(), of)));
        }
        return new SweptPart(
                judge.circumstances(),
                judge.asOf(),
                Collections.unmodifiableSet(assets),
                Collections.unmodifiableMap(bands),
                Collections.unmodifiableMap(pools),
                Collections.unmodifiableNavigableMap(liquidatable));
    }

    int accounts() {
        return (int) bands.values().stream().mapToLong(Totals::accounts).sum();
    }

    /** Whether something that it rests on has changed. */
    boolean restsOnOther(Circumstances now) {
        return !circumstances.areTheSame(now, assets);
    }

    private static HealthBand bandOf(AccountFigures figures) {
        return figures.liquidatable() ? HealthBand.LIQUIDATABLE : HealthBand.of(figures.healthFactor());
    }
}

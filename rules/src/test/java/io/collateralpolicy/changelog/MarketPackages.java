package io.collateralpolicy.changelog;

import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.policy.Seal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** One market's packages by the instant from which each holds: a base of each first value before, then one a change set. */
final class MarketPackages {

    private static final String RESERVES = "tables/collateral-reserves.csv";
    private static final String LIQUIDATION = "tables/liquidation-terms.csv";

    private final PackageFiles files;
    private final CompiledLogic logic;
    private final MarketTerms terms = new MarketTerms();
    private final NavigableMap<Instant, ReadyPolicy> packages = new TreeMap<>();
    private int information;
    private int gaps;

    /** @param files of the policy whose rules hold, without scenarios, for those speak of its own numbers */
    MarketPackages(PackageFiles files, CompiledLogic logic) {
        this.files = files;
        this.logic = logic;
    }

    MarketPackages replay(Map<String, List<Change>> sets) {
        sets.values().forEach(set -> set.forEach(this::startFromBefore));
        packages.put(Instant.EPOCH, seal("before the log"));
        sets.values().forEach(this::apply);
        return this;
    }

    NavigableMap<Instant, ReadyPolicy> packages() {
        return packages;
    }

    /** Changes that the tables have no word for. */
    int information() {
        return information;
    }

    /** Changes whose value before is not the one that the log left: something changed that is not in the log. */
    int gaps() {
        return gaps;
    }

    /** When a set holds: its day, and on one day in the order of the log. */
    static Instant from(List<Change> set, NavigableMap<Instant, ReadyPolicy> known) {
        LocalDate day = LocalDate.parse(set.get(0).date(), DateTimeFormatter.BASIC_ISO_DATE);
        Instant from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        while (known.containsKey(from)) {
            from = from.plusSeconds(1);
        }
        return from;
    }

    private void startFromBefore(Change change) {
        change.column().ifPresent(c -> change.cellBefore().ifPresent(before -> terms.of(change).putIfAbsent(c, before)));
    }

    private void apply(List<Change> set) {
        StringBuilder kept = new StringBuilder();
        for (Change change : set) {
            change.column().ifPresentOrElse(column -> put(change, column), () -> {
                information++;
                kept.append(change).append('\n');
            });
        }
        packages.put(from(set, packages), seal(set.get(0).set() + "\n" + kept));
    }

    private void put(Change change, String column) {
        String left = terms.of(change).getOrDefault(column, "");
        gaps += left.equals(change.cellBefore().orElse("")) ? 0 : 1;
        terms.of(change).put(column, change.cellAfter());
    }

    private ReadyPolicy seal(String kept) {
        PackageFiles changed = files.with(RESERVES, terms.collateralReserves())
                .with(LIQUIDATION, terms.liquidationTerms())
                .with("information.txt", kept.getBytes(StandardCharsets.UTF_8));
        return ReadyPolicy.of(PolicyPackage.read(Seal.seal(changed)), logic);
    }
}

package io.collateralpolicy.table;

import static io.collateralpolicy.table.Texts.bytes;
import static io.collateralpolicy.table.Texts.condition;
import static io.collateralpolicy.table.Texts.output;
import static io.collateralpolicy.table.Texts.schema;
import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.fact.Lot;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The index against an oracle that reads the authored text itself and tries row after row. */
class TablePropertiesTest {

    private static final List<String> CLASSES = List.of("A", "B", "C", "D");

    /** A row as text, and what it asks in the words of the oracle. */
    record Authored(String assetClass, String chain, int ageFrom, int ageTo, int worthAtLeast) {

        boolean matches(Lot lot) {
            long age = lot.quoteAge().toSeconds();
            return speaksOf(assetClass, lot.assetClass())
                    && speaksOf(chain, lot.chain())
                    && (ageFrom < 0 || ageFrom <= age)
                    && (ageTo < 0 || age < ageTo)
                    && (worthAtLeast < 0 || lot.marketValue().compareTo(BigDecimal.valueOf(worthAtLeast)) >= 0);
        }

        private static boolean speaksOf(String cell, String value) {
            boolean listed = Arrays.asList(cell.replace("!", "").split("\\|")).contains(value);
            return cell.equals("*") || listed != cell.startsWith("!");
        }

        String line(int row) {
            String age = ageFrom < 0 && ageTo < 0 ? "*" : "\"[" + bound(ageFrom) + "," + bound(ageTo) + ")\"";
            return "r" + row + "," + assetClass + "," + chain + "," + age + ","
                    + (worthAtLeast < 0 ? "*" : ">=" + worthAtLeast) + ",text " + row;
        }

        private static String bound(int seconds) {
            return seconds < 0 ? "" : "PT" + seconds + "S";
        }
    }

    @Provide
    Arbitrary<List<Authored>> rows() {
        Arbitrary<String> positive = Arbitraries.subsetOf(CLASSES)
                .map(set -> set.isEmpty() ? "*" : String.join("|", set.stream().sorted().toList()));
        Arbitrary<String> sets = Combinators.combine(positive, Arbitraries.of(true, false, false))
                .as((set, negated) -> negated && !set.equals("*") ? "!" + set : set);
        Arbitrary<String> chains = Arbitraries.of("*", "x:1", "x:2", "x:3");
        Arbitrary<Integer> bound = Arbitraries.integers().between(-1, 5);
        return Combinators.combine(sets, chains, bound, bound, bound)
                .as((set, chain, from, to, worth) -> new Authored(set, chain, from, to >= 0 ? Math.max(from, 0) + to + 1 : to, worth))
                .list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<Lot> lots() {
        return Combinators.combine(Arbitraries.of("A", "B", "C", "D", "E"), Arbitraries.of("x:1", "x:2", "x:3", "x:4"),
                        Arbitraries.of("0", "0.00", "1.0", "1.5", "3", "99"), Arbitraries.integers().between(-1, 9))
                .as((assetClass, chain, worth, age) -> Lots.lot(assetClass, chain, worth, Duration.ofSeconds(age)));
    }

    @Property(tries = 500)
    void theFirstRowFoundIsTheFirstThatAScanFinds(@ForAll("rows") List<Authored> rows, @ForAll("lots") Lot lot) {
        Optional<String> scanned = scan(rows, lot).stream().findFirst();

        assertThat(read("FIRST", rows).bind(Lots.TYPE).find(lot).map(Row::name)).isEqualTo(scanned);
    }

    @Property(tries = 200)
    void aUniqueTableExistsExactlyWhenNoLotCouldMatchTwice(@ForAll("rows") List<Authored> all) {
        List<Authored> rows = all.subList(0, Math.min(5, all.size()));
        boolean doubled = everyLot().stream().anyMatch(lot -> scan(rows, lot).size() > 1);

        assertThat(isRefused(rows)).isEqualTo(doubled);
    }

    @Property(tries = 150)
    void aUniqueTableFindsWhatAScanFinds(@ForAll("rows") List<Authored> all, @ForAll("lots") Lot lot) {
        List<Authored> rows = withoutOverlap(all);

        Optional<String> scanned = scan(rows, lot).stream().findFirst();

        assertThat(read("UNIQUE", rows).bind(Lots.TYPE).find(lot).map(Row::name)).isEqualTo(scanned);
    }

    @Property(tries = 300)
    void marginalSumsAreThoseOfCountingUnitByUnit(@ForAll("slices") List<List<Integer>> slices) {
        List<String> lines = new ArrayList<>(List.of("row,size,advanceRate"));
        List<Integer> rateOfUnit = new ArrayList<>();
        for (List<Integer> slice : slices) {
            lines.add("s" + lines.size() + ",\"[" + rateOfUnit.size() + "," + (rateOfUnit.size() + slice.get(0)) + ")\"," + slice.get(1));
            rateOfUnit.addAll(Collections.nCopies(slice.get(0), slice.get(1)));
        }
        Table table = Texts.table(schema("MARGINAL", condition("size", "marketValue", "RANGE", "USD"),
                output("advanceRate", "%", "0", "100")), lines.toArray(String[]::new));

        for (int size = 0; size < rateOfUnit.size(); size++) {
            int percent = rateOfUnit.subList(0, size).stream().mapToInt(Integer::intValue).sum();
            Row row = table.bind(Lots.TYPE).find(Lots.worth(size + ".00")).orElseThrow();
            assertThat((BigDecimal) row.outputs().get("advanceRate.sum"))
                    .isEqualByComparingTo(BigDecimal.valueOf(percent, 2));
            assertThat((BigDecimal) row.outputs().get("advanceRate"))
                    .isEqualByComparingTo(BigDecimal.valueOf(rateOfUnit.get(size), 2));
        }
        int all = rateOfUnit.stream().mapToInt(Integer::intValue).sum();
        Row beyond = table.bind(Lots.TYPE).find(Lots.worth(String.valueOf(rateOfUnit.size() + 7))).orElseThrow();
        assertThat((BigDecimal) beyond.outputs().get("advanceRate.sum")).isEqualByComparingTo(BigDecimal.valueOf(all, 2));
    }

    @Provide
    Arbitrary<List<List<Integer>>> slices() {
        Arbitrary<Integer> length = Arbitraries.integers().between(1, 6);
        Arbitrary<Integer> rate = Arbitraries.integers().between(0, 100);
        return Combinators.combine(length, rate).as(List::of).list().ofMinSize(1).ofMaxSize(6);
    }

    private static List<String> scan(List<Authored> rows, Lot lot) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).matches(lot)) {
                found.add("r" + i);
            }
        }
        return found;
    }

    private static List<Authored> withoutOverlap(List<Authored> all) {
        List<Authored> rows = new ArrayList<>();
        for (Authored row : all) {
            rows.add(row);
            if (isRefused(rows)) {
                rows.remove(rows.size() - 1);
            }
        }
        return rows;
    }

    /** One lot for every cell of the grid that the bounds and literals above can draw, and one outside of each. */
    private static List<Lot> everyLot() {
        List<Lot> lots = new ArrayList<>();
        for (String assetClass : List.of("A", "B", "C", "D", "E")) {
            for (String chain : List.of("x:1", "x:2", "x:3", "x:4")) {
                for (int age = -1; age <= 12; age++) {
                    for (int worth = -1; worth <= 6; worth++) {
                        lots.add(Lots.lot(assetClass, chain, String.valueOf(worth), Duration.ofSeconds(age)));
                    }
                }
            }
        }
        return lots;
    }

    private static boolean isRefused(List<Authored> rows) {
        try {
            read("UNIQUE", rows);
            return false;
        } catch (InvalidPackage e) {
            assertThat(e.diagnostics()).allSatisfy(d -> assertThat(d.code()).isEqualTo("overlapping-rows"));
            return true;
        }
    }

    private static Table read(String hitPolicy, List<Authored> rows) {
        String schema = schema(hitPolicy,
                condition("assetClass", "assetClass", "SET"), condition("chain", "chain", "EQUALS"),
                condition("age", "quoteAge", "RANGE", "duration"), condition("worth", "marketValue", "AT_LEAST", "USD"),
                output("note", "TEXT"));
        StringBuilder csv = new StringBuilder("row,assetClass,chain,age,worth,note\n");
        for (int i = 0; i < rows.size(); i++) {
            csv.append(rows.get(i).line(i)).append('\n');
        }
        return Table.read("haircuts", bytes(schema), bytes(csv.toString()));
    }
}

package io.collateralpolicy.policy.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.table.Table;
import io.collateralpolicy.wire.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A difference tells everything: applied to what was before, it gives what is after. */
class PolicyDiffPropertiesTest {

    private static final Draft STANDARD = Draft.of("standard");
    private static final PolicyPackage BEFORE = STANDARD.sealed();
    private static final List<String> TABLES = List.of("base-haircuts", "concentration-limits");

    @Property(tries = 60)
    void changesOfNumbersAppliedGiveTheOtherNumbers(
            @ForAll @Size(7) List<@IntRange(max = 60) Integer> haircuts,
            @ForAll @Size(4) List<@IntRange(max = 60) Integer> limits,
            @ForAll @IntRange(max = 6) int rotated,
            @ForAll @IntRange(max = 6) int dropped,
            @ForAll @IntRange(max = 50) int volatility) {
        Numbers numbers = BEFORE.numbers();
        Table first = numbers.table(TABLES.get(0)).orElseThrow();
        Table second = numbers.table(TABLES.get(1)).orElseThrow();
        List<Map<String, String>> rows = turned(edited(first, "haircut", haircuts), rotated);
        rows.set(dropped, renamed(rows.get(dropped)));
        Draft draft = STANDARD
                .write("tables/" + first.name() + ".csv", text(first.withRows(rows)))
                .write("tables/" + second.name() + ".csv", text(second.withRows(edited(second, "limit", limits))))
                .write("parameters.json", new String(
                        numbers.parameters().with("volatilityHaircut", Integer.toString(volatility)).canonicalBytes(),
                        StandardCharsets.UTF_8));
        PolicyPackage after = draft.sealed();

        Numbers applied = apply(numbers, PolicyDiff.between(BEFORE, after));

        assertThat(Digest.sha256(applied.canonicalBytes())).isEqualTo(after.numbersDigest());
        assertThat(PolicyDiff.between(after, after).isEmpty()).isTrue();
    }

    private static Numbers apply(Numbers numbers, PolicyDiff diff) {
        Numbers applied = numbers;
        for (TableDiff table : diff.tables()) {
            applied = applied.with(apply(applied.table(table.table()).orElseThrow(), table));
        }
        for (ParameterChange parameter : diff.parameters()) {
            applied = applied.with(applied.parameters()
                    .with(parameter.name(), parameter.members().get(0).after().orElseThrow()));
        }
        return applied;
    }

    private static Table apply(Table table, TableDiff diff) {
        List<Map<String, String>> rows = new ArrayList<>();
        table.rows().stream().filter(row -> !diff.removed().contains(row)).map(LinkedHashMap::new).forEach(rows::add);
        diff.cells().forEach(cell -> rows.stream().filter(row -> row.get("row").equals(cell.row()))
                .forEach(row -> row.put(cell.column(), cell.after())));
        rows.addAll(diff.added());
        diff.order().ifPresent(order -> rows.sort(Comparator.comparing(row -> order.indexOf(row.get("row")))));
        return table.withRows(rows);
    }

    private static List<Map<String, String>> edited(Table table, String column, List<Integer> values) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            Map<String, String> row = new LinkedHashMap<>(table.rows().get(i));
            row.put(column, values.get(i).toString());
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, String>> turned(List<Map<String, String>> rows, int by) {
        Collections.rotate(rows, by);
        return rows;
    }

    private static Map<String, String> renamed(Map<String, String> row) {
        Map<String, String> renamed = new LinkedHashMap<>(row);
        renamed.put("row", "renamed");
        return renamed;
    }

    private static String text(Table table) {
        return new String(table.csv(), StandardCharsets.UTF_8);
    }

    /** So that the property speaks of files as they are stored. */
    @Property(tries = 1)
    void aPackageReadTwiceDiffersInNothing() {
        PackageFiles files = BEFORE.files();

        assertThat(PolicyDiff.between(BEFORE, PolicyPackage.read(files)).text()).isEqualTo("nothing changes\n");
    }
}

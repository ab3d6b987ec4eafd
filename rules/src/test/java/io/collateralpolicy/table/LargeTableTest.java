package io.collateralpolicy.table;

import static io.collateralpolicy.table.Texts.bytes;
import static io.collateralpolicy.table.Texts.condition;
import static io.collateralpolicy.table.Texts.output;
import static io.collateralpolicy.table.Texts.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.table.row.Row;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Comparing all pairs of so many rows would take minutes; none of these may. */
@Timeout(20)
class LargeTableTest {

    private static final String RATE = output("haircut", "1", "0", "1");

    private static Table read(String schema, CharSequence csv) {
        return Table.read("haircuts", bytes(schema), bytes(csv.toString()));
    }

    @Test
    void aGridOfRangesIsCheckedAndAnswers() {
        StringBuilder csv = new StringBuilder("row,age,size,haircut\n");
        for (int age = 0; age < 128; age++) {
            for (int size = 0; size < 128; size++) {
                csv.append("r-%d-%d,\"[PT%dS,PT%dS)\",\"[%d,%d)\",0.1%n".formatted(age, size, age, age + 1, size, size + 1));
            }
        }
        String schema = schema("UNIQUE", condition("age", "quoteAge", "RANGE", "duration"),
                condition("size", "marketValue", "RANGE", "USD"), RATE);

        BoundTable bound = read(schema, csv).bind(Lots.TYPE);

        assertThat(bound.find(Lots.lot("A", "x", "77.5", Duration.ofSeconds(3))).map(Row::name)).contains("r-3-77");
        assertThat(bound.find(Lots.lot("A", "x", "128", Duration.ofSeconds(3)))).isEmpty();
    }

    @Test
    void manyClassesWithManyTiersAreCheckedAndAnswer() {
        StringBuilder csv = new StringBuilder("row,class,size,haircut\n");
        for (int name = 0; name < 2_000; name++) {
            for (int size = 0; size < 10; size++) {
                csv.append("r-%d-%d,C%d,\"[%d,%d)\",0.1%n".formatted(name, size, name, size, size + 1));
            }
        }
        String schema = schema("UNIQUE", condition("class", "assetClass", "EQUALS"),
                condition("size", "marketValue", "RANGE", "USD"), RATE);

        BoundTable bound = read(schema, csv).bind(Lots.TYPE);

        assertThat(bound.find(Lots.lot("C1999", "x", "9.99", Duration.ZERO)).map(Row::name)).contains("r-1999-9");
    }

    @Test
    void nestedRangesOfAFirstTableAreAllReachable() {
        StringBuilder csv = new StringBuilder("row,size,haircut\n");
        for (int size = 1; size <= 10_000; size++) {
            csv.append("r-%d,\"[-%d,%d)\",0.1%n".formatted(size, size, size));
        }

        BoundTable bound = read(schema("FIRST", condition("size", "marketValue", "RANGE", "USD"), RATE), csv).bind(Lots.TYPE);

        assertThat(bound.find(Lots.worth("0")).map(Row::name)).contains("r-1");
        assertThat(bound.find(Lots.worth("4321.5")).map(Row::name)).contains("r-4322");
    }

    @Test
    void rowsThatAllOverlapAreReportedUpToABound() {
        StringBuilder csv = new StringBuilder("row,class,chain,haircut\n");
        for (int i = 0; i < 10_000; i++) {
            csv.append("a-%d,C%d,*,0.1%nb-%d,*,x:%d,0.1%n".formatted(i, i, i, i));
        }
        String schema = schema("UNIQUE", condition("class", "assetClass", "EQUALS"), condition("chain", "chain", "EQUALS"), RATE);

        assertThatThrownBy(() -> read(schema, csv)).isInstanceOfSatisfying(InvalidPackage.class,
                e -> assertThat(e.diagnostics()).hasSize(20).allSatisfy(d -> assertThat(d.code()).isEqualTo("overlapping-rows")));
    }

    @Test
    void setsThatCombineWithoutBoundAreRefused() {
        String set = "A|B|C|D|E|F|G|H|I|J|K|L|M|N|O|P|Q|R|S|T";
        StringBuilder csv = new StringBuilder("row,class,chain,pool,custody,asset,haircut\n");
        csv.append("a,%1$s,%1$s,%1$s,%1$s,%1$s,0.1%n".formatted(set));
        String schema = schema("UNIQUE", condition("class", "assetClass", "SET"), condition("chain", "chain", "SET"),
                condition("pool", "pool", "SET"), condition("custody", "custody", "SET"), condition("asset", "asset", "SET"), RATE);

        // 20⁵ = 3,200,000 combinations.
        assertThatThrownBy(() -> read(schema, csv)).hasMessageContaining("too-many-combinations");
    }

    @Test
    void rowsBeyondTheBoundAreRefused() {
        StringBuilder csv = new StringBuilder("row,class,haircut\n");
        for (int i = 0; i <= Table.ROWS_MAX; i++) {
            csv.append("r-%d,C%d,0.1%n".formatted(i, i));
        }

        assertThatThrownBy(() -> read(schema("UNIQUE", condition("class", "assetClass", "EQUALS"), RATE), csv))
                .hasMessageContaining("20001 rows, at most 20000");
    }
}

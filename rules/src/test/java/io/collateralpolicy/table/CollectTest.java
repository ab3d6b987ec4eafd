package io.collateralpolicy.table;

import static io.collateralpolicy.table.Texts.condition;
import static io.collateralpolicy.table.Texts.output;
import static io.collateralpolicy.table.Texts.schema;
import static io.collateralpolicy.table.Texts.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.table.row.Row;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A COLLECT table gives all rows that match, in the order of the file. */
class CollectTest {

    private static final String GRID =
            schema("COLLECT", condition("size", "marketValue", "RANGE", "USD"), output("haircut", "%", "0", "100"));

    @Test
    void allRowsThatMatchInTheOrderOfTheFile() {
        Table table = table(GRID, "row,size,haircut", "z,\"[0,100)\",3", "other,\"[100,)\",2", "a,*,1");

        Row found = table.bind(Lots.TYPE).find(Lots.worth("50")).orElseThrow();

        assertThat(found.rows()).extracting(Row::name).containsExactly("z", "a");
        assertThat(found.rows().get(0).rows()).containsExactly(found.rows().get(0));
        assertThat(table(GRID, "row,size,haircut", "z,\"[100,)\",3").bind(Lots.TYPE).find(Lots.worth("50"))).isEmpty();
    }

    @Test
    void rowsAreFewBecauseAllAreLookedAt() {
        List<String> lines = Stream.concat(
                        Stream.of("row,size,haircut"), IntStream.rangeClosed(0, 200).mapToObj(i -> "r" + i + ",*,1"))
                .toList();

        assertThatThrownBy(() -> table(GRID, lines.toArray(String[]::new)))
                .hasMessageContaining("at most 200 rows, this one 201");
    }
}

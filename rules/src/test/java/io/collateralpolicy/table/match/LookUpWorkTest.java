package io.collateralpolicy.table.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.table.cell.Condition;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a look-up does, counted by the key that is asked for: nothing is timed. */
class LookUpWorkTest {

    private static final int COLUMNS = 3;
    /** The row that was found is asked whether it matches: both of its bounds. */
    private static final int ASKED_AGAIN = 2;

    /** A literal that counts how often it is compared. */
    private static final class Counted implements Comparable<Object> {

        private final String literal;
        private int compared;

        Counted(String literal) {
            this.literal = literal;
        }

        @Override
        public int compareTo(Object other) {
            compared++;
            return literal.compareTo(other.toString());
        }

        @Override
        public boolean equals(Object other) {
            compared++;
            return literal.equals(other);
        }

        @Override
        public int hashCode() {
            return literal.hashCode();
        }
    }

    /** A bound that counts how often it is compared. */
    private record Bound(int at, int[] compared) implements Comparable<Object> {

        @Override
        public int compareTo(Object other) {
            compared[0]++;
            return Integer.compare(at, ((Bound) other).at);
        }
    }

    /** Each literal twice, to tell it from others of its hash, and by the row itself. */
    @ParameterizedTest
    @ValueSource(ints = {64, 1_024, 16_384})
    void aRowIsFoundByComparingEachOfItsLiteralsTwiceWhereverItStands(int rows) {
        RowIndex index = RowIndex.of(RowIndex.byPattern(IntStream.range(0, rows).mapToObj(LookUpWorkTest::literals).toList()));

        for (int position : new int[] {0, 1, rows / 2, rows - 2, rows - 1}) {
            List<Counted> keys = IntStream.range(0, COLUMNS).mapToObj(column -> new Counted(literal(position, column))).toList();

            assertThat(index.find(keys(keys)).map(TableRow::position)).contains(position);
            assertThat(keys).allSatisfy(key -> assertThat(key.compared).as(rows + " rows, row " + position).isEqualTo(2));
        }
    }

    /** Half of the bounds falls away with each comparison, and the last row takes no more of them than the first. */
    @ParameterizedTest
    @ValueSource(ints = {64, 1_024, 16_384})
    void aRangeIsFoundByHalvingWhereverItStands(int rows) {
        int[] compared = new int[1];
        RowIndex index = RowIndex.of(Map.of(new BitSet(), IntStream.range(0, rows).mapToObj(i -> range(i, compared)).toList()));
        int halvings = Integer.SIZE - Integer.numberOfLeadingZeros(rows);

        for (int position : new int[] {0, 1, rows / 2, rows - 2, rows - 1}) {
            compared[0] = 0;

            assertThat(index.find(keys(List.of(new Bound(10 * position + 5, compared)))).map(TableRow::position)).contains(position);
            assertThat(compared[0]).as(rows + " rows, row " + position)
                    .isLessThanOrEqualTo(halvings + 1 + ASKED_AGAIN);
        }
    }

    private static TableRow literals(int position) {
        List<Condition> conditions = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            conditions.add(new Condition.OneOf(new TreeSet<>(List.of(comparable(literal(position, column)))), false));
        }
        return row(position, conditions);
    }

    private static TableRow range(int position, int[] compared) {
        return row(position, List.of(new Condition.Interval(Optional.of(comparable(new Bound(10 * position, compared))),
                Optional.of(comparable(new Bound(10 * position + 10, compared))))));
    }

    private static TableRow row(int position, List<Condition> conditions) {
        return new TableRow(position, position + 2, conditions, new Row("t", "r-" + position, Map.of("rate", BigDecimal.ONE)));
    }

    private static String literal(int position, int column) {
        return "COLUMN" + column + "-" + position;
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> comparable(Object of) {
        return (Comparable<Object>) of;
    }

    @SuppressWarnings("unchecked")
    private static List<Comparable<Object>> keys(List<?> keys) {
        return (List<Comparable<Object>>) (List<?>) keys;
    }
}

package io.collateralpolicy.policy.diff;

import io.collateralpolicy.table.cell.Column;
import java.util.Optional;

/**
 * One cell of a row that both packages have.
 *
 * @param row       the row's name
 * @param column    the column's name
 * @param before    as authored
 * @param after     as authored
 * @param delta     of an output that is a number
 * @param direction where the column's meaning is known
 */
public record CellChange(
        String row, String column, String before, String after, Optional<NumberDelta> delta, Direction direction) {

    static CellChange of(String row, Column column, String before, String after) {
        Optional<NumberDelta> delta = column.isOutput()
                ? NumberDelta.of(before, after, column.readIn())
                : Optional.empty();
        Direction direction = column.isOutput()
                ? Meaning.ofCell(column.name(), before, after, delta)
                : Direction.UNKNOWN;
        return new CellChange(row, column.name(), before, after, delta, direction);
    }

    String text() {
        return row + ", " + column + ": `" + before + "` → `" + after + "`"
                + delta.map(d -> ", " + d.text()).orElse("") + DiffText.direction(direction);
    }
}

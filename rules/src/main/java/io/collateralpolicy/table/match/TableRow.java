package io.collateralpolicy.table.match;

import io.collateralpolicy.table.cell.Condition;
import io.collateralpolicy.table.row.Row;
import java.util.List;

/** A row understood: where it stands, what it asks of each condition column, what it gives. */
public record TableRow(int position, int line, List<Condition> conditions, Row row) {

    public boolean matches(List<Comparable<Object>> keys) {
        for (int i = 0; i < keys.size(); i++) {
            if (!conditions.get(i).matches(keys.get(i))) {
                return false;
            }
        }
        return true;
    }
}

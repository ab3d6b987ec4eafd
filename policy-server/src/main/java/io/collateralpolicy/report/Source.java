package io.collateralpolicy.report;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Where the rows of a report come from. */
public interface Source {

    /** In their order. */
    List<Column> columns();

    /**
     * How many records must be read for it.
     *
     * @param most counting ends there
     */
    long records(Wanted wanted, long most);

    /** Hands out row by row, text by the name of its column; what has no value is left out. */
    void rows(Wanted wanted, Consumer<Map<String, String>> row);
}

package io.collateralpolicy.cdm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that one row asks for.
 *
 * @param cells by column; a column that is not there may hold anything
 */
record Conjunction(Map<String, Cells> cells) {

    /** Asks for nothing. */
    static final Conjunction ANYTHING = new Conjunction(Map.of());

    static Conjunction of(String column, Cells cells) {
        return new Conjunction(Map.of(column, cells));
    }

    /** Both; empty when nothing meets both. */
    Optional<Conjunction> and(Conjunction other) {
        Map<String, Cells> both = new TreeMap<>(cells);
        for (Map.Entry<String, Cells> more : other.cells.entrySet()) {
            Optional<Cells> cell = Optional.ofNullable(both.get(more.getKey()))
                    .map(c -> c.and(more.getValue()))
                    .orElse(Optional.of(more.getValue()));
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            both.put(more.getKey(), cell.get());
        }
        return Optional.of(new Conjunction(both));
    }

    /** The opposite, as alternatives. */
    List<Conjunction> not() {
        List<Conjunction> rest = new ArrayList<>();
        cells.forEach((column, cell) -> cell.not().forEach(c -> rest.add(of(column, c))));
        return rest;
    }

    /** Whether an asset meets it; what the asset does not state is {@code UNKNOWN}, or no maturity. */
    boolean isMetBy(Map<String, String> asset) {
        return cells.entrySet().stream().allMatch(c -> c.getValue().isMetBy(asset.getOrDefault(c.getKey(), "UNKNOWN")));
    }

    String text(String column) {
        return Optional.ofNullable(cells.get(column)).map(Cells::text).orElse("*");
    }
}

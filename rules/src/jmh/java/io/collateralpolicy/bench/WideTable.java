package io.collateralpolicy.bench;

import io.collateralpolicy.scenario.ShippedPolicies;
import io.collateralpolicy.table.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Table {@code eligible-assets} of policy {@code standard} with as many assets as wanted. */
final class WideTable {

    static final String NAME = "eligible-assets";

    private WideTable() {}

    static Table of(int rows) {
        return ShippedPolicies.newest("standard").numbers().table(NAME).orElseThrow().withRows(rows(rows));
    }

    static List<Map<String, String>> rows(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(i -> Map.of("row", "row-" + i, "asset", asset(i), "chain", "eip155:1", "custody", "*",
                        "eligible", "true", "note", ""))
                .toList();
    }

    static String asset(int i) {
        return "ASSET" + i;
    }
}

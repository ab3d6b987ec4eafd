package io.collateralpolicy.conformance.adapter;

import io.collateralpolicy.conformance.Conversions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows laid over the tables of a policy. */
public final class Rows {

    private final Map<String, List<Map<String, String>>> byTable = new TreeMap<>();

    /** One more row of a table; its name is made of the one given. */
    public void row(String table, String name, Map<String, String> cells) {
        List<Map<String, String>> rows = byTable.computeIfAbsent(table, t -> new ArrayList<>());
        Map<String, String> row = new LinkedHashMap<>();
        row.put("row", Conversions.rowName(name, rows.size()));
        row.putAll(cells);
        rows.add(row);
    }

    public Map<String, List<Map<String, String>>> byTable() {
        return byTable;
    }
}

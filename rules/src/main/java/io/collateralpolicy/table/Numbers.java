package io.collateralpolicy.table;

import io.collateralpolicy.wire.CanonicalJson;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All numbers of a policy: what its rules name and never contain.
 *
 * @param tables     by name, sorted
 * @param parameters by name
 */
public record Numbers(Map<String, Table> tables, Parameters parameters) {

    public Numbers {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    }

    public Optional<Table> table(String name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The same numbers with a table added or replaced. */
    public Numbers with(Table table) {
        SortedMap<String, Table> changed = new TreeMap<>(tables);
        changed.put(table.name(), table);
        return new Numbers(changed, parameters);
    }

    /** The same tables with other parameters. */
    public Numbers with(Parameters changed) {
        return new Numbers(tables, changed);
    }

    /** RFC 8785 of everything as authored; in what order a document names its members makes no difference. */
    public byte[] canonicalBytes() {
        Map<String, Object> documents = new HashMap<>();
        tables.forEach((name, table) -> documents.put(name, table.document()));
        return CanonicalJson.bytes(Map.of("parameters", parameters.document(), "tables", documents));
    }
}

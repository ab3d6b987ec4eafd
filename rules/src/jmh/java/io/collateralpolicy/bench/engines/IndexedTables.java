package io.collateralpolicy.bench.engines;

import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.table.BoundTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** By the product's own index. */
final class IndexedTables implements TableWork {

    private final Map<Class<? extends Fact>, Map<String, BoundTable>> tables = new HashMap<>();

    IndexedTables(ReadyPolicy policy) {
        PolicyTables.of(policy).forEach((type, of) -> {
            Map<String, BoundTable> bound = new LinkedHashMap<>();
            of.forEach(table -> bound.put(table.name(), table.bind(FactType.of(type))));
            tables.put(type, bound);
        });
    }

    @Override
    public List<Map<String, List<String>>> rows(List<Fact> facts) {
        List<Map<String, List<String>>> found = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            Map<String, List<String>> rows = new HashMap<>();
            tables.get(fact.getClass()).forEach(
                    (name, table) -> table.find(fact).ifPresent(row -> rows.put(name, TableEngine.names(row))));
            found.add(rows);
        }
        return found;
    }
}

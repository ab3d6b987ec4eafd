package io.collateralpolicy.bench.engines;

import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.fact.Holding;
import io.collateralpolicy.fact.Lot;
import io.collateralpolicy.fact.Position;
import io.collateralpolicy.fact.Property;
import io.collateralpolicy.fact.Quote;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables that rules of {@code standard} ask, by the fact they are asked of. */
final class PolicyTables {

    private static final List<Class<? extends Fact>> ASKED =
            List.of(Quote.class, Lot.class, Position.class, Holding.class);

    private PolicyTables() {}

    static Map<Class<? extends Fact>, List<Table>> of(ReadyPolicy policy) {
        Map<Class<? extends Fact>, List<Table>> bySubject = new LinkedHashMap<>();
        for (Class<? extends Fact> type : ASKED) {
            bySubject.put(type, policy.numbers().tables().values().stream()
                    .filter(table -> table.schema().subject().equals(type.getSimpleName()))
                    .toList());
        }
        return bySubject;
    }

    /** What a table's conditions read, in the order of its columns. */
    static List<Property> properties(Class<? extends Fact> type, Table table) {
        return table.schema().conditions().stream()
                .map(column -> FactType.of(type).property(column.property().orElseThrow()).orElseThrow())
                .toList();
    }
}

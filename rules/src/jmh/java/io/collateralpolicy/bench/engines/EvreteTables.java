package io.collateralpolicy.bench.engines;

import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.Property;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.table.Table;
import io.collateralpolicy.table.row.HitPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.RuleSetBuilder;

/** A rule of Evrete for each row, as decision tables of rule engines are; of several rows that match, the first is told, of a grid all. */
final class EvreteTables implements TableWork {

    private static final String FOUND = "found";
    private static final String FACT = "$fact";

    /** Places of the rows found, by table, by fact. */
    private static final class Found {

        private final Map<Fact, Map<Table, List<Integer>>> rows = new IdentityHashMap<>();

        void note(Fact fact, Table table, int row) {
            rows.computeIfAbsent(fact, f -> new IdentityHashMap<>())
                    .computeIfAbsent(table, t -> new ArrayList<>())
                    .add(row);
        }

        Map<String, List<String>> names(Fact fact) {
            Map<String, List<String>> names = new HashMap<>();
            rows.getOrDefault(fact, Map.of()).forEach((table, found) -> names.put(table.name(), names(table, found)));
            return names;
        }

        private static List<String> names(Table table, List<Integer> found) {
            return found.stream()
                    .sorted()
                    .limit(table.schema().hitPolicy() == HitPolicy.COLLECT ? found.size() : 1)
                    .map(row -> table.results().get(row).name())
                    .toList();
        }
    }

    private final Knowledge knowledge;

    EvreteTables(ReadyPolicy policy) {
        RuleSetBuilder<Knowledge> rules = new KnowledgeService().newKnowledge().builder();
        PolicyTables.of(policy).forEach((type, tables) -> tables.forEach(table -> {
            List<Property> properties = PolicyTables.properties(type, table);
            for (int row = 0; row < table.rows().size(); row++) {
                add(rules, type, table, row, properties);
            }
        }));
        this.knowledge = rules.build();
    }

    private static void add(
            RuleSetBuilder<Knowledge> rules,
            Class<? extends Fact> type,
            Table table,
            int row,
            List<Property> properties) {
        List<Predicate<Object>> allowed = table.schema().conditions().stream()
                .map(column -> allowed(table.rows().get(row).get(column.name())))
                .toList();
        rules.newRule()
                .forEach(FACT, type)
                .where((ValuesPredicate) values -> matches(values.get(0), properties, allowed), FACT)
                .execute(at -> at.getRuntime().<Found>get(FOUND).note(at.get(FACT), table, row));
    }

    private static Predicate<Object> allowed(String cell) {
        if (cell.equals("*")) {
            return value -> true;
        }
        boolean negated = cell.startsWith("!");
        Set<String> literals = Set.of((negated ? cell.substring(1) : cell).split("\\|"));
        return value -> literals.contains(value) != negated;
    }

    private static boolean matches(Object fact, List<Property> properties, List<Predicate<Object>> allowed) {
        for (int i = 0; i < allowed.size(); i++) {
            if (!allowed.get(i).test(properties.get(i).read().apply(fact))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Map<String, List<String>>> rows(List<Fact> facts) {
        Found found = new Found();
        StatelessSession session = knowledge.newStatelessSession();
        session.set(FOUND, found);
        session.insert(facts);
        session.fire();
        List<Map<String, List<String>>> rows = new ArrayList<>(facts.size());
        facts.forEach(fact -> rows.add(found.names(fact)));
        return rows;
    }
}

package io.collateralpolicy.bench.engines;

import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.Property;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.table.Table;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** By kie-dmn as it comes: a model for each type of fact, all its tables evaluated at once. */
final class DmnTables implements TableWork {

    private final DMNRuntime runtime;
    private final Map<Class<?>, DMNModel> models = new HashMap<>();
    private final Map<Class<?>, Set<Property>> inputs = new HashMap<>();

    DmnTables(ReadyPolicy policy) {
        Map<Class<? extends Fact>, List<Table>> tables = PolicyTables.of(policy);
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(tables.entrySet().stream()
                        .map(e -> ResourceFactory.newReaderResource(
                                new StringReader(DmnText.of(e.getKey(), e.getValue()))))
                        .toList())
                .getOrElseThrow(e -> new IllegalStateException("the tables are no DMN", e));
        tables.forEach((type, of) -> {
            models.put(type, runtime.getModel(DmnText.NAMESPACE, type.getSimpleName()));
            inputs.put(type, new HashSet<>());
            of.forEach(table -> inputs.get(type).addAll(PolicyTables.properties(type, table)));
        });
    }

    @Override
    public List<Map<String, List<String>>> rows(List<Fact> facts) {
        List<Map<String, List<String>>> found = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            DMNContext context = runtime.newContext();
            inputs.get(fact.getClass()).forEach(p -> context.set(p.path(), p.read().apply(fact)));
            found.add(names(runtime.evaluateAll(models.get(fact.getClass()), context)));
        }
        return found;
    }

    private static Map<String, List<String>> names(DMNResult result) {
        Map<String, List<String>> names = new HashMap<>();
        for (DMNDecisionResult decision : result.getDecisionResults()) {
            if (decision.getResult() instanceof String row) {
                names.put(decision.getDecisionName(), List.of(row));
            } else if (decision.getResult() instanceof List<?> rows && !rows.isEmpty()) {
                names.put(decision.getDecisionName(), rows.stream().map(String.class::cast).toList());
            }
        }
        return names;
    }
}

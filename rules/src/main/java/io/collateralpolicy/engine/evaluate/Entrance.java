package io.collateralpolicy.engine.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.functions.Function1;

/**
 * The plans that begin with one property of one fact type equal to some text, by that text: what a thousand
 * rules for a thousand assets cost is one look-up a fact.
 */
final class Entrance {

    private final int factType;
    private final Function1<Object, Object> read;
    private final Map<Object, List<Plan>> byText = new HashMap<>();

    private Entrance(int factType, Function1<Object, Object> read) {
        this.factType = factType;
        this.read = read;
    }

    /** One for each (fact type, property), in the order in which plans ask for them. */
    static List<Entrance> of(List<Plan> plans) {
        record Key(int factType, int property) {}

        Map<Key, Entrance> entrances = new LinkedHashMap<>();
        for (Plan plan : plans) {
            plan.entry().ifPresent(entry -> {
                int factType = plan.steps()[0].factType();
                Key key = new Key(factType, entry.property());
                entrances.computeIfAbsent(key, k -> new Entrance(factType, entry.read()))
                        .byText
                        .computeIfAbsent(entry.text(), t -> new ArrayList<>())
                        .add(plan);
            });
        }
        return List.copyOf(entrances.values());
    }

    int factType() {
        return factType;
    }

    List<Plan> plansFor(Object fact) throws Exception {
        return byText.getOrDefault(read.apply(fact), List.of());
    }
}

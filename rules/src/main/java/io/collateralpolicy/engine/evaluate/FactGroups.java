package io.collateralpolicy.engine.evaluate;

import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.FactType;
import java.util.Arrays;
import java.util.List;

/** The places of a stage's facts in their list, by type. */
final class FactGroups {

    private final int[][] places;
    private final int[] sizes;

    FactGroups(Stage stage, List<? extends Fact> facts) {
        if (facts.size() > Chosen.FACTS_MAX) {
            throw new IllegalArgumentException("at most " + Chosen.FACTS_MAX + " facts, not `" + facts.size() + "`");
        }
        List<FactType> types = stage.facts();
        places = new int[types.size()][Math.min(8, facts.size())];
        sizes = new int[types.size()];
        for (int i = 0; i < facts.size(); i++) {
            add(typeOf(facts.get(i), types, stage), i);
        }
    }

    int size(int type) {
        return sizes[type];
    }

    int place(int type, int i) {
        return places[type][i];
    }

    private void add(int type, int place) {
        if (sizes[type] == places[type].length) {
            places[type] = Arrays.copyOf(places[type], 2 * sizes[type]);
        }
        places[type][sizes[type]++] = place;
    }

    private static int typeOf(Fact fact, List<FactType> types, Stage stage) {
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i).type() == fact.getClass()) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "the stage " + stage + " has no `" + fact.getClass().getSimpleName() + "`");
    }
}

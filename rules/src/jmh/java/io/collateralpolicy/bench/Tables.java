package io.collateralpolicy.bench;

import io.collateralpolicy.bench.engines.TableEngine;
import io.collateralpolicy.bench.engines.TableWork;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.Holding;
import io.collateralpolicy.fact.Lot;
import io.collateralpolicy.fact.Position;
import io.collateralpolicy.fact.Quote;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.scenario.ShippedPolicies;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The table work of one decision: for every fact that a table of the rules speaks of, the row that answers. */
@State(Scope.Benchmark)
public class Tables {

    private static final Set<Class<?>> ASKED = Set.of(Quote.class, Lot.class, Position.class, Holding.class);

    @Param public TableEngine engine;

    private TableWork tables;
    private List<Fact> facts;

    @Setup
    public void prepare() {
        ReadyPolicy ready = ShippedPolicies.newest("standard");
        facts = Question.of(Way.DIRECT.checked(Asked.NOTHING), Asked.NOTHING).stream()
                .flatMap(question -> question.facts().stream())
                .filter(fact -> ASKED.contains(fact.getClass()))
                .toList();
        tables = engine.of(ready);
        if (!tables.rows(facts).equals(TableEngine.INDEX.of(ready).rows(facts))) {
            throw new IllegalStateException("`" + engine + "` finds other rows, nothing is measured");
        }
    }

    @Benchmark
    public List<Map<String, List<String>>> rowsOfOneDecision() {
        return tables.rows(facts);
    }
}

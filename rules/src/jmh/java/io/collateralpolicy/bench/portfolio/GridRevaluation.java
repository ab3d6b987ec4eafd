package io.collateralpolicy.bench.portfolio;

import io.collateralpolicy.margin.model.GridLeg;
import io.collateralpolicy.margin.model.GridScenario;
import io.collateralpolicy.margin.model.ScenarioGrid;
import io.collateralpolicy.margin.option.OptionMarket;
import io.collateralpolicy.margin.option.OptionTerms;
import io.collateralpolicy.margin.option.OptionType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A hundred options, calls and puts at many strikes, under 33 scenarios: 3,300 values, each rounded to its mark. */
@State(Scope.Benchmark)
public class GridRevaluation {

    private static final int OPTIONS = 100;
    private static final int MOVES = 11;
    private static final List<String> FACTORS = List.of("0.75", "1", "1.35");

    private final List<GridLeg> legs = new ArrayList<>();
    private final List<GridScenario> scenarios = new ArrayList<>();

    @Setup
    public void prepare() {
        for (int i = 0; i < OPTIONS; i++) {
            OptionTerms terms = new OptionTerms(
                    OptionType.values()[i % 2], BigDecimal.valueOf(2000 + 20L * i), Duration.ofDays(7 + i));
            OptionMarket market = new OptionMarket(
                    new BigDecimal("3006"), BigDecimal.valueOf(50 + i % 40, 2), new BigDecimal("0.998"));
            legs.add(GridLeg.Option.of("option-" + i, BigDecimal.valueOf(i % 7 - 3), terms, market));
        }
        for (int move = 0; move < MOVES; move++) {
            BigDecimal shock = BigDecimal.valueOf(3L * move - 15, 2);
            FACTORS.forEach(f -> scenarios.add(
                    new GridScenario(shock + " " + f, shock, new BigDecimal(f), BigDecimal.ONE)));
        }
    }

    @Benchmark
    public ScenarioGrid hundredOptionsUnderThirtyThreeScenarios() {
        return ScenarioGrid.of(legs, scenarios);
    }
}

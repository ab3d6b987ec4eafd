package io.collateralpolicy.margin.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A portfolio under every scenario of a grid.
 *
 * <p>{@code scenarioLoss = max(0, −min over scenarios Σ legs profit)}: legs offset each other within one scenario and never
 * across two. Source: {@code docs/decision.md}, section 1; Derive v2 does the same with its own shocks.
 *
 * @param outcomes one per scenario, in the order of the grid
 * @param worst    the place of the first with the smallest profit
 */
public record ScenarioGrid(List<Outcome> outcomes, int worst) {

    /**
     * What one scenario does.
     *
     * @param scenario the move
     * @param profits  one per leg, in their order, base currency, exact; below 0 is a loss
     * @param profit   their sum
     */
    public record Outcome(GridScenario scenario, List<BigDecimal> profits, BigDecimal profit) {}

    /**
     * Revalues every leg in every scenario.
     *
     * @throws IllegalArgumentException without a scenario: no move is no statement about risk
     * @throws ArithmeticException when a value is not finite
     */
    public static ScenarioGrid of(List<? extends GridLeg> legs, List<GridScenario> scenarios) {
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("a scenario grid needs a scenario");
        }
        List<Outcome> outcomes = new ArrayList<>(scenarios.size());
        int worst = 0;
        for (GridScenario scenario : scenarios) {
            Outcome outcome = outcome(legs, scenario);
            if (!outcomes.isEmpty() && outcome.profit().compareTo(outcomes.get(worst).profit()) < 0) {
                worst = outcomes.size();
            }
            outcomes.add(outcome);
        }
        return new ScenarioGrid(List.copyOf(outcomes), worst);
    }

    private static Outcome outcome(List<? extends GridLeg> legs, GridScenario scenario) {
        BigDecimal[] profits = new BigDecimal[legs.size()];
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < profits.length; i++) {
            profits[i] = legs.get(i).profit(scenario);
            sum = sum.add(profits[i]);
        }
        return new Outcome(scenario, List.of(profits), sum);
    }

    /** The scenario with the smallest profit. */
    public Outcome worstOutcome() {
        return outcomes.get(worst);
    }

    /** {@code max(0, −profit)} of the worst scenario, base currency, exact; money rounds it as a liability. */
    public BigDecimal loss() {
        return worstOutcome().profit().negate().max(BigDecimal.ZERO);
    }
}

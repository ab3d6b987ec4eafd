package io.collateralpolicy.assessment.requirement.option;

import io.collateralpolicy.assessment.answer.ScenarioFigures;
import io.collateralpolicy.assessment.answer.ScenarioFigures.WorstScenario;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.requirement.MarginTerms;
import io.collateralpolicy.margin.option.PortfolioScenario;
import io.collateralpolicy.margin.option.PortfolioScenario.VolatilityMove;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scenarios of a grid sorted by kind: a skew bends the smile, a tail moves spot further than {@code tailBeyond}.
 *
 * @param scenarios in the order of the grid
 * @param tailBeyond relative move of spot beyond which a scenario is a tail
 */
record ScenarioKinds(List<PortfolioScenario> scenarios, BigDecimal tailBeyond) {

    private static final String LINEAR_SPOT_SHOCK = "LINEAR_SPOT_SHOCK";

    /** @throws PolicyGap when the grid has no scenarios, or one that there cannot be */
    static ScenarioKinds of(MarginTerms terms) {
        if (terms.scenarios().isEmpty()) {
            throw new PolicyGap("position `" + terms.positionId() + "` has no scenarios");
        }
        return new ScenarioKinds(
                terms.scenarios().stream().map(ScenarioKinds::scenario).toList(), terms.decimal("tailBeyond"));
    }

    private static PortfolioScenario scenario(Row row) {
        try {
            return new PortfolioScenario(
                    row.name(),
                    (BigDecimal) row.outputs().get("spotMultiplier"),
                    VolatilityMove.valueOf(String.valueOf(row.outputs().get("volatilityShock"))),
                    (BigDecimal) row.outputs().get("dampingFactor"));
        } catch (IllegalArgumentException e) {
            throw new PolicyGap("table `" + row.table() + "`, row `" + row.name() + "`: " + e.getMessage());
        }
    }

    ScenarioFigures figures(List<BigDecimal> profits, BigDecimal worst, BigDecimal loss) {
        Map<String, List<BigDecimal>> byKind = new LinkedHashMap<>();
        Map<String, WorstScenario> worstByKind = new LinkedHashMap<>();
        for (int i = 0; i < profits.size(); i++) {
            String kind = kind(scenarios.get(i));
            byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(profits.get(i));
            worstByKind.merge(kind, figure(scenarios.get(i), kind, profits.get(i)), ScenarioKinds::worse);
        }
        Optional<WorstScenario> attained = worstByKind.values().stream()
                .filter(w -> w.profit().orElseThrow().compareTo(worst) == 0)
                .findFirst();
        return new ScenarioFigures(loss, attained, List.copyOf(worstByKind.values()), byKind, List.of());
    }

    private static WorstScenario worse(WorstScenario first, WorstScenario next) {
        return next.profit().orElseThrow().compareTo(first.profit().orElseThrow()) < 0 ? next : first;
    }

    private static WorstScenario figure(PortfolioScenario scenario, String kind, BigDecimal profit) {
        boolean published = scenario.shock() == VolatilityMove.LINEAR && scenario.spotShock().signum() != 0;
        return new WorstScenario(
                scenario.spotShock(),
                published ? LINEAR_SPOT_SHOCK : scenario.shock().name(),
                Optional.of(scenario.dampingFactor()),
                Optional.of(kind),
                Optional.of(profit));
    }

    private String kind(PortfolioScenario scenario) {
        if (scenario.shock().isSkew()) {
            return "SKEW";
        }
        return scenario.spotShock().abs().compareTo(tailBeyond) > 0 ? "TAIL" : "REGULAR";
    }
}

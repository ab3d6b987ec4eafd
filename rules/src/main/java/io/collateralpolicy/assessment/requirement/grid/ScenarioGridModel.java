package io.collateralpolicy.assessment.requirement.grid;

import io.collateralpolicy.assessment.answer.ScenarioFigures;
import io.collateralpolicy.assessment.answer.ScenarioFigures.Contribution;
import io.collateralpolicy.assessment.answer.ScenarioFigures.WorstScenario;
import io.collateralpolicy.assessment.requirement.MarginModel;
import io.collateralpolicy.assessment.requirement.NettingGroup;
import io.collateralpolicy.assessment.requirement.PositionsValue;
import io.collateralpolicy.assessment.requirement.Requirement;
import io.collateralpolicy.engine.MarginModelName;
import io.collateralpolicy.margin.Numerics;
import io.collateralpolicy.margin.model.ScenarioGrid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Portfolio margin: {@code maintenance = scenarioLoss}, {@code initial = scenarioLoss · initialMultiplier}, the loss being that of
 * all positions on the underlying in the worst of the policy's scenarios. Source: {@code docs/decision.md}, section 1.
 */
final class ScenarioGridModel implements MarginModel {

    @Override
    public MarginModelName name() {
        return MarginModelName.SCENARIO_GRID;
    }

    @Override
    public PositionsValue value(NettingGroup group) {
        return RevaluedPosition.value(group);
    }

    @Override
    public Requirement requirement(NettingGroup group) {
        Numerics numerics = group.numerics();
        GridTerms terms = GridTerms.of(group);
        List<RevaluedPosition> positions = RevaluedPosition.of(group, group.positions());
        ScenarioGrid grid = group.remembered().of(List.of(name(), group.positions()), () ->
                ScenarioGrid.of(positions.stream().map(RevaluedPosition::leg).toList(), terms.scenarios()));
        List<BigDecimal> profits = grid.worstOutcome().profits();
        BigDecimal loss = numerics.liability(grid.loss());
        return new Requirement(
                numerics.liability(loss.multiply(terms.initialMultiplier())),
                loss,
                WrongWayRisk.of(positions, profits, group),
                Optional.of(figures(positions, grid, loss, numerics)),
                List.of());
    }

    private static ScenarioFigures figures(
            List<RevaluedPosition> positions, ScenarioGrid grid, BigDecimal loss, Numerics numerics) {
        WorstScenario worst = new WorstScenario(
                grid.worstOutcome().scenario().spotShock(),
                GridTerms.shock(grid.worstOutcome().scenario().volatilityFactor()),
                Optional.of(grid.worstOutcome().scenario().dampingFactor()).filter(d -> d.compareTo(BigDecimal.ONE) != 0),
                Optional.empty(),
                Optional.empty());
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            BigDecimal lost = grid.worstOutcome().profits().get(i).negate();
            contributions.add(new Contribution(
                    positions.get(i).margined().position().positionId(), numerics.liability(lost)));
        }
        return new ScenarioFigures(loss, Optional.of(worst), List.of(), Map.of(), List.copyOf(contributions));
    }
}

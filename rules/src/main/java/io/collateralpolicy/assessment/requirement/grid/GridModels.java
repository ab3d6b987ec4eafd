package io.collateralpolicy.assessment.requirement.grid;

import io.collateralpolicy.assessment.requirement.MarginModel;
import io.collateralpolicy.assessment.requirement.grid.RiskModel.Measure;
import io.collateralpolicy.engine.MarginModelName;
import java.util.List;

/** The margin models of this package. */
public final class GridModels {

    private GridModels() {}

    public static List<MarginModel> all() {
        return List.of(
                new ScenarioGridModel(),
                new RiskModel(MarginModelName.PARAMETRIC_VALUE_AT_RISK, new Parametric(), Measure.VALUE_AT_RISK),
                new RiskModel(MarginModelName.PARAMETRIC_EXPECTED_SHORTFALL, new Parametric(), Measure.EXPECTED_SHORTFALL),
                new RiskModel(MarginModelName.HISTORICAL_VALUE_AT_RISK, new Historical(), Measure.VALUE_AT_RISK),
                new RiskModel(MarginModelName.HISTORICAL_EXPECTED_SHORTFALL, new Historical(), Measure.EXPECTED_SHORTFALL));
    }
}

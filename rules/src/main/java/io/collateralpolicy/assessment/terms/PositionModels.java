package io.collateralpolicy.assessment.terms;

import io.collateralpolicy.assessment.requirement.MarginModel;
import io.collateralpolicy.assessment.requirement.MarginModels;
import io.collateralpolicy.assessment.requirement.grid.GridModels;
import io.collateralpolicy.assessment.requirement.option.OptionModels;
import java.util.ArrayList;
import java.util.List;

/** Every margin model that a rule may choose for a position. */
final class PositionModels {

    /** They hold nothing of a decision, so that one list serves all. */
    private static final MarginModels ALL = listed();

    private PositionModels() {}

    static MarginModels all() {
        return ALL;
    }

    private static MarginModels listed() {
        List<MarginModel> more = new ArrayList<>(OptionModels.all());
        more.addAll(GridModels.all());
        return new MarginModels(more);
    }
}

package io.collateralpolicy.assessment.requirement.option;

import io.collateralpolicy.assessment.requirement.MarginModel;
import java.util.List;

/** The margin models of this package. */
public final class OptionModels {

    private OptionModels() {}

    public static List<MarginModel> all() {
        return List.of(new PortfolioScenariosModel(), new BoundedOptionLossModel());
    }
}

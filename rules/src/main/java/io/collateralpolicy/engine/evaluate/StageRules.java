package io.collateralpolicy.engine.evaluate;

import io.collateralpolicy.engine.Stage;
import org.drools.model.Model;

/** The compiled rules of one stage, as plans. */
public final class StageRules {

    private final Stage stage;
    private final Plan[] plans;
    private final int frameSize;

    public StageRules(Stage stage, Model model) {
        this.stage = stage;
        this.plans = model.getRules().stream().map(r -> new Plan(r, stage)).toArray(Plan[]::new);
        int size = Plan.FIRST_FACT;
        for (Plan plan : plans) {
            size = Math.max(size, plan.frameSize());
        }
        this.frameSize = size;
    }

    Stage stage() {
        return stage;
    }

    Plan[] plans() {
        return plans;
    }

    int frameSize() {
        return frameSize;
    }
}

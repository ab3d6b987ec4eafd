package io.collateralpolicy.engine.evaluate;

import io.collateralpolicy.engine.Stage;
import java.util.List;
import org.drools.model.Model;

/** The compiled rules of one stage, as plans. */
public final class StageRules {

    private final Stage stage;
    private final List<Entrance> entrances;
    private final List<Plan> scanned;
    private final int frameSize;

    public StageRules(Stage stage, Model model) {
        this.stage = stage;
        List<Plan> plans = model.getRules().stream().map(r -> new Plan(r, stage)).toList();
        this.entrances = Entrance.of(plans);
        this.scanned = plans.stream().filter(p -> p.entry().isEmpty()).toList();
        this.frameSize = plans.stream().mapToInt(Plan::frameSize).max().orElse(Plan.FIRST_FACT);
    }

    public Stage stage() {
        return stage;
    }

    List<Entrance> entrances() {
        return entrances;
    }

    /** Plans without an entrance, which try every fact. */
    List<Plan> scanned() {
        return scanned;
    }

    int frameSize() {
        return frameSize;
    }
}

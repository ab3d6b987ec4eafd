package io.collateralpolicy.engine.evaluate;

import io.collateralpolicy.engine.compile.Decide;
import io.collateralpolicy.engine.compile.Param;
import io.collateralpolicy.fact.Fact;
import java.util.List;

/** One pass of the plans over the facts. */
final class DirectEvaluation implements Decide {

    private final List<? extends Fact> facts;
    private final FactGroups groups;
    private final int[] ruleOfCall;
    private final Chosen chosen = new Chosen();
    private final Object[] frame;
    private final int[] placeOfFrame;

    DirectEvaluation(List<? extends Fact> facts, FactGroups groups, int[] ruleOfCall, Param param, int frameSize) {
        this.facts = facts;
        this.groups = groups;
        this.ruleOfCall = ruleOfCall;
        this.frame = new Object[frameSize];
        this.placeOfFrame = new int[frameSize];
        frame[Plan.PARAM] = param;
        frame[Plan.DECIDE] = this;
    }

    Chosen run(StageRules rules) {
        try {
            for (Plan plan : rules.scanned()) {
                from(plan, 0);
            }
            for (Entrance entrance : rules.entrances()) {
                through(entrance);
            }
            return chosen;
        } catch (Exception e) {
            throw new IllegalStateException("a compiled rule failed", e);
        }
    }

    private void through(Entrance entrance) throws Exception {
        for (int i = 0; i < groups.size(entrance.factType()); i++) {
            int factAt = groups.place(entrance.factType(), i);
            for (Plan plan : entrance.plansFor(facts.get(factAt))) {
                place(Plan.FIRST_FACT, factAt);
                if (holds(plan.steps()[0].tests())) {
                    from(plan, 1);
                }
            }
        }
    }

    private void from(Plan plan, int index) throws Exception {
        if (index == plan.steps().length) {
            plan.choose(frame);
            return;
        }
        Plan.Step step = plan.steps()[index];
        boolean matches = step.quantifier() == Plan.Quantifier.MATCH;
        boolean seen = false;
        for (int i = 0; i < groups.size(step.factType()) && (matches || !seen); i++) {
            place(step.place(), groups.place(step.factType(), i));
            if (holds(step.tests())) {
                seen = true;
                if (matches) {
                    from(plan, index + 1);
                }
            }
        }
        if (!matches && seen == (step.quantifier() == Plan.Quantifier.PRESENT)) {
            from(plan, index + 1);
        }
    }

    private void place(int frameAt, int factAt) {
        frame[frameAt] = facts.get(factAt);
        placeOfFrame[frameAt] = factAt;
    }

    private boolean holds(Test[] tests) throws Exception {
        for (Test test : tests) {
            if (!test.holds(frame)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void act(int call, Fact subject) {
        chosen.add(ruleOfCall[call], placeOf(subject), call, -1);
    }

    @Override
    public void act(int call, Fact subject, Fact other) {
        chosen.add(ruleOfCall[call], placeOf(subject), call, placeOf(other));
    }

    private int placeOf(Fact fact) {
        int at = Plan.FIRST_FACT;
        while (frame[at] != fact) {
            at++;
        }
        return placeOfFrame[at];
    }
}

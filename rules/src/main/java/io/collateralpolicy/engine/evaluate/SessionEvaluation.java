package io.collateralpolicy.engine.evaluate;

import io.collateralpolicy.engine.compile.Decide;
import io.collateralpolicy.engine.compile.Param;
import io.collateralpolicy.fact.Fact;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The same rules in a Drools session: slower, and nobody's idea but Drools' of what they mean. */
final class SessionEvaluation implements Decide {

    private final Map<Fact, Integer> places = new IdentityHashMap<>();
    private final int[] ruleOfCall;
    private final Chosen chosen = new Chosen();

    SessionEvaluation(List<? extends Fact> facts, int[] ruleOfCall) {
        this.ruleOfCall = ruleOfCall;
        for (int i = 0; i < facts.size(); i++) {
            places.putIfAbsent(facts.get(i), i);
        }
    }

    Chosen run(KieBase base, Param param, List<? extends Fact> facts) {
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("param", param);
            session.setGlobal("decide", this);
            facts.forEach(session::insert);
            session.fireAllRules();
            return chosen;
        } finally {
            session.dispose();
        }
    }

    @Override
    public void act(int call, Fact subject) {
        chosen.add(ruleOfCall[call], places.get(subject), call, -1);
    }

    @Override
    public void act(int call, Fact subject, Fact other) {
        chosen.add(ruleOfCall[call], places.get(subject), call, places.get(other));
    }
}

package io.collateralpolicy.bench;

import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.RuleEvaluation;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.logic.PolicyLogic;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.scenario.ShippedPolicies;
import io.collateralpolicy.wire.CanonicalJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The rules alone: every question that one decision asks of them, by both ways of asking. */
@State(Scope.Benchmark)
public class Rules {

    /** How the rules are asked. */
    public enum Way {
        /** The compiled lambdas, one by one. */
        DIRECT {
            @Override
            RuleEvaluation of(PolicyLogic logic) {
                return logic::evaluate;
            }
        },
        /** A Drools session, the reference. */
        SESSION {
            @Override
            RuleEvaluation of(PolicyLogic logic) {
                return logic::evaluateBySession;
            }
        };

        abstract RuleEvaluation of(PolicyLogic logic);
    }

    @Param public Way way;
    @Param({"NOTHING", "LITTLE"}) public Asked asked;

    private record Question(Stage stage, List<Fact> facts) {}

    private final List<Question> questions = new ArrayList<>();
    private RuleEvaluation rules;

    @Setup
    public void ask() {
        ReadyPolicy ready = ShippedPolicies.ready("standard", "1.0.0");
        DecidingPolicy policy = DecidingPolicy.of(ready);
        rules = way.of(ready.logic());
        requireSameAnswers(policy, ready.logic());
        Assessor.assess(policy.with(this::noted), asked.input());
    }

    @Benchmark
    public void rulesOfOneDecision(Blackhole sink) {
        for (Question question : questions) {
            sink.consume(rules.evaluate(question.stage, question.facts));
        }
    }

    private List<Choice> noted(Stage stage, List<? extends Fact> facts) {
        questions.add(new Question(stage, List.copyOf(facts)));
        return rules.evaluate(stage, facts);
    }

    private void requireSameAnswers(DecidingPolicy policy, PolicyLogic logic) {
        byte[] direct = CanonicalJson.bytes(Assessor.assess(policy.with(Way.DIRECT.of(logic)), asked.input()));
        byte[] session = CanonicalJson.bytes(Assessor.assess(policy.with(Way.SESSION.of(logic)), asked.input()));
        if (!Arrays.equals(direct, session)) {
            throw new IllegalStateException("the two ways of asking answer differently, nothing is measured");
        }
    }
}

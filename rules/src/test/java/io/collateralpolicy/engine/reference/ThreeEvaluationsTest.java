package io.collateralpolicy.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.Generated;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.engine.logic.PolicyLogic;
import io.collateralpolicy.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast path, Drools' session and our interpreter say the same of any rules and any facts. */
class ThreeEvaluationsTest {

    private static final int RULES_PER_STAGE = 40;
    private static final int LISTS = 60;
    private static final int FACTS_MAX = 9;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void generatedRulesMeanTheSameToAllThree(long seed) {
        RuleSet rules = rules(seed);
        Interpreter interpreter = new Interpreter(rules, Generated.numbers());
        int choices = 0;
        try (PolicyCompiler compiler = new PolicyCompiler();
                CompiledLogic compiled = compiler.compile(rules).join()) {
            PolicyLogic logic = compiled.bind(Generated.numbers());
            for (int i = 0; i < LISTS * Stage.values().length; i++) {
                Stage stage = Stage.values()[i % Stage.values().length];
                List<Fact> facts = new Generated(1_000 * seed + i, stage).facts(i % FACTS_MAX);
                choices += agreement(logic, interpreter, stage, facts);
            }
        }
        assertThat(choices).as("choices compared").isGreaterThan(1_000);
    }

    private static int agreement(PolicyLogic logic, Interpreter interpreter, Stage stage, List<Fact> facts) {
        List<Choice> expected = interpreter.evaluate(stage, facts);

        assertThat(logic.evaluate(stage, facts)).as("fast path").isEqualTo(expected);
        assertThat(logic.evaluateBySession(stage, facts)).as("session").isEqualTo(expected);
        return expected.size();
    }

    private static RuleSet rules(long seed) {
        List<RuleFile> files = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            String text = new Generated(seed, stage).rules(RULES_PER_STAGE, 100 + RULES_PER_STAGE * stage.ordinal());
            files.add(new RuleFile(stage + ".drl", stage, text));
        }
        return RuleSet.read(files);
    }
}

package io.collateralpolicy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.engine.logic.PolicyLogic;
import io.collateralpolicy.fact.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Compiling is slow, so each try is one package of many rules asked of many lists of facts. */
class EvaluationPropertiesTest {

    private static final int RULES_PER_STAGE = 25;
    private static final int LISTS = 20;

    @Property(tries = 3)
    void whatIsReadCompilesAndBothEvaluatorsAgreeInAnyOrderOfFacts(@ForAll long seed) {
        try (PolicyCompiler compiler = new PolicyCompiler();
                CompiledLogic compiled = compiler.compile(rules(seed)).join()) {
            PolicyLogic logic = compiled.bind(Generated.numbers());
            int choices = 0;
            for (Stage stage : Stage.values()) {
                for (int i = 0; i < LISTS; i++) {
                    choices += agreement(logic, stage, new Generated(seed + i, stage).facts(i % 9), new Random(seed));
                }
            }
            assertThat(choices).as("choices made in all").isPositive();
        }
    }

    private static int agreement(PolicyLogic logic, Stage stage, List<Fact> facts, Random random) {
        List<Choice> choices = logic.evaluate(stage, facts);
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);

        assertThat(logic.evaluateBySession(stage, facts)).isEqualTo(choices);
        assertThat(logic.evaluate(stage, shuffled)).containsExactlyInAnyOrderElementsOf(choices);
        return choices.size();
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

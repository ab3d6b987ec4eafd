package io.collateralpolicy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.engine.logic.LogicCache;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.engine.logic.PolicyLogic;
import io.collateralpolicy.table.Numbers;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The short form of the soak in {@code docs/benchmarks.md}. */
@Timeout(120)
class ActivationsLeaveNothingBehindTest {

    private static final int KEPT = 2;
    private static final int WARM_UP = 4;
    private static final int RULE_ACTIVATIONS = 8;
    private static final int NUMERIC_ACTIVATIONS = 9;
    private static final int RULES = 6;

    private final ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();

    /**
     * Each logic has some three classes a rule. Leaking one in two of the measured activations would add
     * 8 / 2 · 3 · 6 = 72 classes; fewer than that are allowed for what Drools and the JVM load late.
     */
    @Test
    void loadedClassesStayAsManyWhileRulesAndNumbersChange() throws InterruptedException {
        try (PolicyCompiler compiler = new PolicyCompiler()) {
            LogicCache cache = new LogicCache(compiler, KEPT);
            for (int i = 0; i < WARM_UP; i++) {
                activate(cache, i);
            }
            int before = loadedClasses();
            long unloadedBefore = classes.getUnloadedClassCount();
            for (int i = WARM_UP; i < WARM_UP + RULE_ACTIVATIONS; i++) {
                activate(cache, i);
            }

            assertThat(loadedClasses() - before).isLessThan(RULE_ACTIVATIONS / 2 * 3 * RULES);
            assertThat(classes.getUnloadedClassCount() - unloadedBefore)
                    .isGreaterThanOrEqualTo(RULE_ACTIVATIONS / 2 * 3 * RULES);
        }
    }

    /** New rules, then new numbers over them. */
    private static void activate(LogicCache cache, int i) {
        RuleSet rules = rules(i);
        Numbers numbers = Generated.numbers();
        for (int n = 0; n < NUMERIC_ACTIVATIONS; n++) {
            Numbers changed = numbers.with(numbers.parameters().with("decimal2", String.valueOf(100 + n)));
            PolicyLogic logic = cache.logic(rules.logicDigest(), () -> rules).bind(changed);
            assertThat(logic.evaluate(Stage.TERMS, List.of(Facts.unpricedLot("dust")))).hasSize(RULES);
        }
    }

    private static RuleSet rules(int i) {
        StringBuilder text = new StringBuilder();
        for (int rule = 0; rule < RULES; rule++) {
            text.append("""
                    rule "EL-01%d unpriced"
                        @source("Memo %d")
                    when
                        $lot : Lot( !priced, marketValue < param.decimal2 )
                    then
                        decide.ineligible($lot, "UNPRICED");
                    end
                    """.formatted(rule, i));
        }
        return RuleSet.read(List.of(new RuleFile("a.drl", Stage.TERMS, text.toString())));
    }

    private int loadedClasses() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return classes.getLoadedClassCount();
    }
}

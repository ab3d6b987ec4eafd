package io.collateralpolicy.scenario.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.collateralpolicy.assessment.basis.RuleEvaluation;
import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.TableUse;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.scenario.ShippedPolicies;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PublishCheckTest {

    private static final ReadyPolicy STANDARD = ShippedPolicies.ready("standard", "1.0.0");
    private static final Function<ReadyPolicy, RuleEvaluation> REFERENCE = p -> p.logic()::evaluateBySession;

    @TestFactory
    Stream<DynamicTest> shippedPackagesPass() {
        return ShippedPolicies.folders().stream().map(folder -> DynamicTest.dynamicTest(folder.toString(), () ->
                assertThatCode(() -> PublishCheck.require(ShippedPolicies.ready(folder))).doesNotThrowAnyException()));
    }

    @Test
    void anEvaluationThatForgetsARuleIsRefusedWithStageRuleAndFact() {
        String ruleId = STANDARD.source().rules().rules(Stage.TERMS).get(0).header().ruleId();

        List<Diagnostic> differences = differences(choice -> !choice.rule().ruleId().equals(ruleId));

        assertThat(differences).isNotEmpty().hasSizeLessThanOrEqualTo(Comparison.DIFFERENCES_MAX);
        assertThat(differences.get(0).message()).contains("stage TERMS", "rule `" + ruleId + "`", "fact `Lot[");
    }

    @Test
    void forgettingAnySingleRuleIsNoticed() {
        for (String ruleId : ruleIds()) {
            assertThat(differences(choice -> !choice.rule().ruleId().equals(ruleId))).as(ruleId).isNotEmpty();
        }
    }

    /** What a package is loaded with is a part of what it was validated with, and misses no rule either. */
    @Test
    void forgettingAnySingleRuleIsNoticedWhenAPackageIsLoaded() {
        for (String ruleId : ruleIds()) {
            assertThat(check(choice -> !choice.rule().ruleId().equals(ruleId))
                    .on(STANDARD, PublishCheck.ROWS_LOADED, PublishCheck.SCENARIOS_LOADED)).as(ruleId).isNotEmpty();
        }
    }

    @Test
    void ofManyRowsSomeAreMetWhenAPackageIsLoaded() {
        List<Integer> all = IntStream.range(0, 10_000).boxed().toList();

        assertThat(Corpus.some(all, PublishCheck.ROWS_LOADED)).hasSize(PublishCheck.ROWS_LOADED).doesNotHaveDuplicates()
                .startsWith(0).last().isEqualTo(10_000 - 79);
        assertThat(Corpus.some(all.subList(0, 128), PublishCheck.ROWS_LOADED)).hasSize(128);
    }

    @Test
    void everyRowOfEveryTableThatARuleNamesIsMet() {
        Set<String> met = new TreeSet<>();
        for (Stage stage : Stage.values()) {
            Corpus.facts(STANDARD.source().rules(), STANDARD.numbers(), stage, Integer.MAX_VALUE)
                    .forEach(fact -> STANDARD.logic().evaluate(stage, List.of(fact)).stream()
                            .flatMap(choice -> choice.arguments().stream())
                            .map(Argument::row)
                            .flatMap(row -> row.stream())
                            .forEach(row -> met.add(row.table() + "/" + row.name())));
        }
        Set<String> rows = new TreeSet<>();
        STANDARD.source().rules().tables().stream().map(TableUse::name).forEach(table ->
                STANDARD.numbers().table(table).orElseThrow().results().forEach(row ->
                        rows.add(table + "/" + row.name())));

        assertThat(met).isEqualTo(rows);
    }

    private static List<String> ruleIds() {
        return STANDARD.source().rules().rules().stream().map(rule -> rule.header().ruleId()).toList();
    }

    private static List<Diagnostic> differences(Predicate<Choice> kept) {
        return check(kept).on(STANDARD);
    }

    private static PublishCheck check(Predicate<Choice> kept) {
        Function<ReadyPolicy, RuleEvaluation> forgetful = policy -> (stage, facts) ->
                policy.logic().evaluate(stage, facts).stream().filter(kept).toList();
        return new PublishCheck(forgetful, REFERENCE);
    }
}

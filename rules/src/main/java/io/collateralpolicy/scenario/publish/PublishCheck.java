package io.collateralpolicy.scenario.publish;

import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.basis.RuleEvaluation;
import io.collateralpolicy.assessment.request.InconsistentRequest;
import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.engine.PolicyConflict;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.scenario.Scenario;
import io.collateralpolicy.scenario.ScenarioRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * Compares both ways of asking a package's rules: on facts made so that every row of every table a rule names is met and
 * every bound a rule compares with is met from below, exactly and from above; and on all that the package's scenarios ask.
 *
 * <p>Cost: linear in rows and rules, see {@code docs/benchmarks.md}; it builds the session's network, which decisions do
 * without.
 */
public final class PublishCheck {

    /** Facts asked about together: enough that rules over several facts meet some. */
    private static final int TOGETHER = 8;
    /** Rows of each table, and scenarios, that are asked when a package is loaded; all were when it was validated. */
    static final int ROWS_LOADED = 128;
    static final int SCENARIOS_LOADED = 16;

    private final Function<ReadyPolicy, RuleEvaluation> deciding;
    private final Function<ReadyPolicy, RuleEvaluation> reference;

    PublishCheck(Function<ReadyPolicy, RuleEvaluation> deciding, Function<ReadyPolicy, RuleEvaluation> reference) {
        this.deciding = deciding;
        this.reference = reference;
    }

    /**
     * What a package passes each time it is loaded, so that a change of 10,000 rows is live in time: both ways look rows up by the
     * same index, and what they may differ in is the rules.
     *
     * @throws InvalidPackage when the two ways differ, with stage, rule and fact of each difference
     */
    public static void require(ReadyPolicy policy) {
        List<Diagnostic> differences = ofProduct().on(policy, ROWS_LOADED, SCENARIOS_LOADED);
        if (!differences.isEmpty()) {
            throw new InvalidPackage(differences);
        }
    }

    /** Of every row and every scenario: stage, rule and fact of each difference; empty when both ways say the same. */
    public static List<Diagnostic> differences(ReadyPolicy policy) {
        return ofProduct().on(policy);
    }

    private static PublishCheck ofProduct() {
        return new PublishCheck(ready -> ready.logic()::evaluate, ready -> ready.logic()::evaluateBySession);
    }

    List<Diagnostic> on(ReadyPolicy policy) {
        return on(policy, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** On so many rows of each table, and so many scenarios, at most. */
    List<Diagnostic> on(ReadyPolicy policy, int rows, int scenarios) {
        List<Diagnostic> differences = new ArrayList<>();
        Comparison own = comparison(policy, differences);
        for (Stage stage : Stage.values()) {
            List<Fact> facts = Corpus.facts(policy.source().rules(), policy.numbers(), stage, rows);
            for (int from = 0; from < facts.size(); from += TOGETHER) {
                requireTime();
                own.evaluate(stage, facts.subList(from, Math.min(from + TOGETHER, facts.size())));
            }
        }
        ScenarioRunner runner = new ScenarioRunner(policy);
        Corpus.some(ScenarioRunner.scenarios(policy.source()), scenarios).forEach(scenario -> run(runner, scenario, differences));
        return List.copyOf(differences);
    }

    /** An example of what the policy does not decide has asked its questions before it ends. */
    private void run(ScenarioRunner runner, Scenario scenario, List<Diagnostic> differences) {
        try {
            runner.answer(scenario, overlaid -> comparison(overlaid, differences));
        } catch (InconsistentRequest | PolicyGap | PolicyConflict e) {
            return;
        }
    }

    private static void requireTime() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the check was ended");
        }
    }

    private Comparison comparison(ReadyPolicy policy, List<Diagnostic> differences) {
        return new Comparison(deciding.apply(policy), reference.apply(policy), differences);
    }
}

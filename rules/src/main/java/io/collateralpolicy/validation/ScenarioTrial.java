package io.collateralpolicy.validation;

import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.scenario.Scenario;
import io.collateralpolicy.scenario.ScenarioRunner;
import io.collateralpolicy.scenario.coverage.Coverage;
import io.collateralpolicy.wire.InvalidJson;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Runs the examples of a package whose author is not trusted. */
final class ScenarioTrial {

    private static final String FOLDER = "scenarios/";

    private final ReadyPolicy policy;
    private final ScenarioRunner runner;
    private final Coverage.Recorder recorder;

    ScenarioTrial(ReadyPolicy policy) {
        this.policy = policy;
        this.runner = new ScenarioRunner(policy);
        this.recorder = new Coverage.Recorder(policy);
    }

    /** What the outcomes before reached. */
    Coverage coverage() {
        return recorder.coverage();
    }

    List<ScenarioOutcome> outcomes() {
        return policy.source().files().paths().stream().filter(path -> path.startsWith(FOLDER)).map(this::outcome).toList();
    }

    private ScenarioOutcome outcome(String path) {
        try {
            Scenario scenario = Scenario.read(policy.source().files().content(path).orElseThrow());
            return outcome(path, scenario);
        } catch (InvalidJson e) {
            return undecided(path, path, e.line() + ":" + e.column() + " " + e.path() + ": " + e.getMessage());
        }
    }

    /** A request that the door would never let in stands in a file here: whatever it breaks, it is the example's fault. */
    private ScenarioOutcome outcome(String path, Scenario scenario) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the check was ended");
        }
        try {
            return new ScenarioOutcome(path, scenario.title(), true, runner.mismatches(
                    scenario, overlaid -> recorder.listening(path, overlaid.logic()::evaluate)));
        } catch (RuntimeException e) {
            return undecided(path, scenario.title(), "nothing is decided: " + e.getMessage());
        }
    }

    private static ScenarioOutcome undecided(String path, String title, String why) {
        return new ScenarioOutcome(path, title, false, List.of(why));
    }
}

package io.collateralpolicy.validation;

import io.collateralpolicy.analysis.AnalysisResult.Status;
import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.diff.PolicyDiff;
import io.collateralpolicy.scenario.coverage.Coverage;
import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param identity    of the package; absent while it cannot be read
 * @param diagnostics what is wrong with its files
 * @param diff        what it changes; absent while it cannot be read, and for a policy that is not in force
 * @param trial       what it does; absent where it was only read, or does not compile
 */
public record ValidationReport(
        Optional<Identity> identity, List<Diagnostic> diagnostics, Optional<PolicyDiff> diff, Optional<Trial> trial) {

    /** The names of a package: see {@link PolicyPackage}. */
    public record Identity(
            String name, String version, String packageDigest, String logicDigest, String numbersDigest) {

        public static Identity of(PolicyPackage source) {
            return new Identity(source.manifest().name(), source.manifest().version(), source.packageDigest(),
                    source.logicDigest(), source.numbersDigest());
        }
    }

    /**
     * What became of a package that compiles.
     *
     * @param publishCheck where the fast way of asking its rules and Drools' session differ, empty: nowhere; absent where
     *                     an example cannot be decided, for both ways are asked what the examples ask
     * @param scenarios    its own examples, by path
     * @param coverage     which rules and rows they reach
     * @param analysis     a result for each property
     */
    public record Trial(
            Optional<List<Diagnostic>> publishCheck, List<ScenarioOutcome> scenarios, Coverage coverage, List<Analysed> analysis) {

        boolean isPassed() {
            return publishCheck.filter(List::isEmpty).isPresent()
                    && scenarios.stream().allMatch(ScenarioOutcome::isPassed)
                    && analysis.stream().noneMatch(result -> result.status() == Status.FAILED);
        }
    }

    /** Whether nothing was found that speaks against it. */
    public boolean isPassed() {
        return diagnostics.isEmpty()
                && diff.filter(changes -> !changes.brokenLinks().isEmpty()).isEmpty()
                && trial.filter(tried -> !tried.isPassed()).isEmpty();
    }
}

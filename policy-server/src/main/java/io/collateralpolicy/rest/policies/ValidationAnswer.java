package io.collateralpolicy.rest.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.policy.diff.PolicyDiff;
import io.collateralpolicy.scenario.coverage.Coverage;
import io.collateralpolicy.validation.Analysed;
import io.collateralpolicy.validation.ScenarioOutcome;
import io.collateralpolicy.validation.ValidationReport;
import io.collateralpolicy.validation.ValidationReport.Trial;
import java.util.List;
import java.util.Optional;

/**
 * What was found of a package.
 *
 * @param passed       whether nothing speaks against it, as far as was asked
 * @param identity     its name and digests, once sealed; absent while it cannot be read
 * @param diagnostics  what is wrong with its files
 * @param diff         what it changes; absent while it cannot be read, or where nothing is in force
 * @param publishCheck where both ways of asking its rules differ; absent where they were not asked
 * @param scenarios    its own examples; absent where they were not tried
 * @param coverage     which rules and rows its examples reach; absent where they were not tried
 * @param analysis     a result for each property; absent where they were not asked
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ValidationAnswer(
        boolean passed,
        Optional<ValidationReport.Identity> identity,
        List<LspDiagnostic> diagnostics,
        Optional<PolicyDiff> diff,
        Optional<List<LspDiagnostic>> publishCheck,
        Optional<List<ScenarioOutcome>> scenarios,
        Optional<Coverage> coverage,
        Optional<List<Analysed>> analysis) {

    public static ValidationAnswer of(ValidationReport report) {
        return new ValidationAnswer(
                report.isPassed(),
                report.identity(),
                LspDiagnostic.all(report.diagnostics()),
                report.diff(),
                report.trial().flatMap(Trial::publishCheck).map(LspDiagnostic::all),
                report.trial().map(Trial::scenarios),
                report.trial().map(Trial::coverage),
                report.trial().map(Trial::analysis));
    }
}

package io.collateralpolicy.validation;

import io.collateralpolicy.analysis.AnalysisResult.Status;
import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.policy.diff.PolicyDiff;
import io.collateralpolicy.validation.ValidationReport.Trial;
import io.collateralpolicy.wire.StrictJson;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report for people at a terminal: a line for each thing. */
final class ReportText {

    private ReportText() {}

    static String of(ValidationReport report) {
        Stream<String> digests = report.identity().stream()
                .map(d -> "package " + d.packageDigest() + "\nlogic " + d.logicDigest() + "\nnumbers " + d.numbersDigest());
        Stream<String> trial = report.trial().stream().flatMap(ReportText::lines);
        Stream<String> diff = report.diff().map(PolicyDiff::text).stream().map(text -> "against the other package:\n" + text.strip());
        Stream<String> verdict = Stream.of(report.isPassed() ? "passed" : "not passed");
        return Stream.of(digests, report.diagnostics().stream().map(Diagnostic::toString), trial, diff, verdict)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> lines(Trial trial) {
        Stream<String> publish = Stream.of("publish check: " + trial.publishCheck()
                .map(differences -> differences.isEmpty() ? "both ways of asking agree" : differences.toString())
                .orElse("not made, for an example cannot be decided"));
        return Stream.of(publish, trial.scenarios().stream().map(ReportText::line), trial.analysis().stream().map(ReportText::line))
                .flatMap(lines -> lines);
    }

    private static String line(ScenarioOutcome scenario) {
        return (scenario.isPassed() ? "passed " : "FAILED ") + scenario.path()
                + scenario.mismatches().stream().map(m -> "\n    " + m).collect(Collectors.joining());
    }

    private static String line(Analysed result) {
        String line = result.status() + " " + result.sentence() + " (" + result.fragment() + ")";
        return result.status() != Status.FAILED ? line : line + result.witness().stream()
                .flatMap(w -> Stream.concat(Stream.of(w.sentence()), json(w.requests())))
                .map(text -> "\n    " + text)
                .collect(Collectors.joining());
    }

    private static Stream<String> json(List<?> requests) {
        return requests.stream().map(request -> StrictJson.mapper().valueToTree(request).toString());
    }
}

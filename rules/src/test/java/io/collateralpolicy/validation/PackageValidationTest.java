package io.collateralpolicy.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.analysis.AnalysisProperty;
import io.collateralpolicy.analysis.AnalysisResult.Status;
import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.engine.logic.LogicCache;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.diff.CellChange;
import io.collateralpolicy.scenario.ShippedPolicies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageValidationTest {

    private static final PolicyPackage STANDARD = ShippedPolicies.read(Path.of("policies", "standard", "1.0.0"));
    private static final LogicCache LOGIC = new LogicCache(new PolicyCompiler(), 4);
    private static final PackageValidation VALIDATION =
            new PackageValidation(source -> LOGIC.logic(source.logicDigest(), source::rules));
    private static final String SCENARIO = STANDARD.files().paths().stream()
            .filter(path -> path.startsWith("scenarios/")).findFirst().orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"standard", "aave-v2", "aave-v3", "compound-comet"})
    void whatIsShippedPasses(String policy) {
        PolicyPackage shipped = ShippedPolicies.read(Path.of("policies", policy, "1.0.0"));

        ValidationReport report = VALIDATION.whole(shipped.files(), Optional.of(shipped));

        assertThat(report.isPassed()).as(ReportText.of(report)).isTrue();
        assertThat(report.identity().orElseThrow().packageDigest()).isEqualTo(shipped.packageDigest());
        assertThat(report.diff().orElseThrow().isEmpty()).isTrue();
        assertThat(report.trial().orElseThrow().analysis()).extracting(Analysed::property)
                .containsExactly(AnalysisProperty.values());
        assertThat(report.trial().orElseThrow().scenarios()).isNotEmpty().allMatch(ScenarioOutcome::decided);
    }

    @Test
    void aChangedNumberIsComparedAnalysedAndTriedOnTheScenarios() {
        PackageFiles draft = changed("tables/liquidation-thresholds.csv", ",95\n", ",92\n");

        ValidationReport report = VALIDATION.whole(draft, Optional.of(STANDARD));

        assertThat(report.isPassed()).isFalse();
        assertThat(report.diff().orElseThrow().tables().get(0).cells()).extracting(CellChange::after).contains("92");
        Analysed advance = report.trial().orElseThrow().analysis().stream()
                .filter(a -> a.property() == AnalysisProperty.ADVANCE_WITHIN_THRESHOLD).findFirst().orElseThrow();
        assertThat(advance.status()).isEqualTo(Status.FAILED);
        assertThat(advance.witness().orElseThrow().requests()).singleElement()
                .satisfies(r -> assertThat(r.account().orElseThrow().collateral()).hasSize(1));
        assertThat(report.identity().orElseThrow().logicDigest()).isEqualTo(STANDARD.logicDigest());
    }

    @Test
    void whatCannotBeReadIsSaidAndNothingIsCompiled() {
        PackageValidation none = new PackageValidation(source -> {
            throw new AssertionError("compiled");
        });
        PackageFiles draft = changed("eligibility.drl", "decide.ineligible", "System.exit");

        ValidationReport report = none.whole(draft, Optional.of(STANDARD));

        assertThat(report.diagnostics()).isNotEmpty().allSatisfy(d -> assertThat(d.file()).isEqualTo("eligibility.drl"));
        assertThat(report.identity()).isEmpty();
        assertThat(report.trial()).isEmpty();
        assertThat(none.read(STANDARD.files(), Optional.empty()).isPassed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"name\": null}", "null", "{\"files\": 1}"})
    void aManifestThatIsNoneIsSaid(String manifest) {
        ValidationReport report = VALIDATION.whole(
                STANDARD.files().with("policy.json", manifest.getBytes(StandardCharsets.UTF_8)), Optional.empty());

        assertThat(report.diagnostics()).isNotEmpty().extracting(Diagnostic::file).containsOnly("policy.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"title\": \"t\", \"given\": {}}", "null", "{\"title\": []}",
        "{\"title\": \"t\", \"given\": {\"asOf\": \"2026-11-22T14:00:00Z\", \"account\": {}}}",
        "{\"title\": \"t\", \"given\": {\"asOf\": \"2026-11-22T14:00:00Z\", \"account\": {\"collateral\": [{}]}}}"})
    void aScenarioThatIsNoneFailsAndNothingElse(String text) {
        PackageFiles draft = STANDARD.files().with(SCENARIO, text.getBytes(StandardCharsets.UTF_8));

        ValidationReport report = VALIDATION.whole(draft, Optional.of(STANDARD));

        assertThat(report.isPassed()).isFalse();
        assertThat(report.trial().orElseThrow().scenarios()).filteredOn(s -> !s.decided()).singleElement()
                .satisfies(s -> assertThat(s.path()).isEqualTo(SCENARIO));
        assertThat(report.trial().orElseThrow().publishCheck()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"title\": 1}", "{\"a\": {}, \"a\": {}}"})
    void aScenarioThatIsNoDocumentIsSaidWithItsPlace(String text) {
        ValidationReport report =
                VALIDATION.whole(STANDARD.files().with(SCENARIO, text.getBytes(StandardCharsets.UTF_8)), Optional.of(STANDARD));

        assertThat(report.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.file()).isEqualTo(SCENARIO);
            assertThat(d.code()).isEqualTo("invalid-json");
        });
    }

    @Test
    void aThreadThatIsInterruptedEndsTheCheck() {
        VALIDATION.whole(STANDARD.files(), Optional.empty());
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> VALIDATION.whole(STANDARD.files(), Optional.empty()))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static PackageFiles changed(String path, String from, String to) {
        String text = new String(STANDARD.files().content(path).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return STANDARD.files().with(path, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }
}

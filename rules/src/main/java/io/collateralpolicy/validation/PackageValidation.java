package io.collateralpolicy.validation;

import io.collateralpolicy.analysis.Analysis;
import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.policy.Manifest;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.policy.Seal;
import io.collateralpolicy.policy.diff.PolicyDiff;
import io.collateralpolicy.scenario.publish.PublishCheck;
import io.collateralpolicy.validation.ValidationReport.Identity;
import io.collateralpolicy.validation.ValidationReport.Trial;
import io.collateralpolicy.wire.InvalidJson;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks packages whose authors are not trusted. Work is bounded by the bounds of a package and ends early, with
 * {@code CancellationException}, in a thread that is interrupted.
 */
public final class PackageValidation {

    private final Function<PolicyPackage, CompiledLogic> compiling;

    /** @param compiling the compiled rules of a package; throws {@link InvalidPackage} when they do not compile */
    public PackageValidation(Function<PolicyPackage, CompiledLogic> compiling) {
        this.compiling = compiling;
    }

    /**
     * What an author is told while typing: the package is read and compared, and nothing is compiled.
     *
     * @param draft   its files, sealed or not
     * @param inForce what it is compared with
     */
    public ValidationReport read(PackageFiles draft, Optional<PolicyPackage> inForce) {
        try {
            return report(PolicyPackage.read(sealed(draft)), inForce, List.of(), Optional.empty());
        } catch (InvalidPackage e) {
            return new ValidationReport(Optional.empty(), e.diagnostics(), Optional.empty(), Optional.empty());
        }
    }

    /** The same, and what it does: compiled, asked both ways, tried on its scenarios, analysed. */
    public ValidationReport whole(PackageFiles draft, Optional<PolicyPackage> inForce) {
        ValidationReport read = read(draft, inForce);
        return read.diagnostics().isEmpty() ? tried(PolicyPackage.read(sealed(draft)), inForce) : read;
    }

    private ValidationReport tried(PolicyPackage source, Optional<PolicyPackage> inForce) {
        try {
            Trial trial = trial(ReadyPolicy.of(source, compiling.apply(source)));
            return report(source, inForce, List.of(), Optional.of(trial));
        } catch (InvalidPackage e) {
            return report(source, inForce, e.diagnostics(), Optional.empty());
        }
    }

    private static ValidationReport report(
            PolicyPackage source, Optional<PolicyPackage> inForce, List<Diagnostic> diagnostics, Optional<Trial> trial) {
        return new ValidationReport(Optional.of(Identity.of(source)), diagnostics,
                inForce.map(before -> PolicyDiff.between(before, source)), trial);
    }

    private static Trial trial(ReadyPolicy policy) {
        ScenarioTrial tried = new ScenarioTrial(policy);
        List<ScenarioOutcome> scenarios = tried.outcomes();
        Optional<List<Diagnostic>> differences = scenarios.stream().allMatch(ScenarioOutcome::decided)
                ? Optional.of(PublishCheck.differences(policy))
                : Optional.empty();
        List<Analysed> analysis = Analysis.of(policy).stream().map(r -> Analysed.of(r, policy)).toList();
        return new Trial(differences, scenarios, tried.coverage(), analysis);
    }

    /** A manifest that cannot be sealed cannot be read either, and who reads it says why. */
    private static PackageFiles sealed(PackageFiles draft) {
        try {
            return draft.content(Manifest.FILE).isPresent() ? Seal.seal(draft) : draft;
        } catch (InvalidJson e) {
            return draft;
        }
    }
}

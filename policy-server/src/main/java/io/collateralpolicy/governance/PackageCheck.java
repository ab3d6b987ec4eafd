package io.collateralpolicy.governance;

import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.diagnostic.Range;
import io.collateralpolicy.policy.Manifest;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.validation.PackageValidation;
import io.collateralpolicy.validation.ValidationReport;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Says what is wrong with a package, and keeps nothing of it. One package is compiled and tried at a time, a minute long at
 * most; two are read at a time.
 */
public final class PackageCheck {

    /** How much is asked. */
    public enum Depth {
        /** What an author is told while typing: nothing is compiled. */
        READ,
        /** Everything. */
        WHOLE
    }

    private final PolicyShelf shelf;
    private final PackageValidation validation;
    private final Clock clock;
    private final Turn reading;
    private final Turn trying;

    /** @param validation whose compiled rules are its own, so that drafts push nobody's out */
    public PackageCheck(PolicyShelf shelf, PackageValidation validation, Clock clock) {
        this(shelf, validation, clock, new Turn(2, Duration.ofSeconds(10)), new Turn(1, Duration.ofMinutes(1)));
    }

    PackageCheck(PolicyShelf shelf, PackageValidation validation, Clock clock, Turn reading, Turn trying) {
        this.shelf = shelf;
        this.validation = validation;
        this.clock = clock;
        this.reading = reading;
        this.trying = trying;
    }

    /** A package as its files, against what is in force. */
    public ValidationReport of(String policy, Map<String, byte[]> files, Depth depth) {
        Optional<PolicyPackage> inForce =
                shelf.inForce(policy, clock.instant()).map(found -> found.policy().source());
        return said(policy, () -> PackageFiles.of(files), draft -> depth == Depth.READ
                ? reading.take(() -> validation.read(draft, inForce))
                : trying.take(() -> validation.whole(draft, inForce)));
    }

    /** A package against one that is known, whichever is in force. */
    public ValidationReport against(PolicyPackage base, PackageFiles files, Depth depth) {
        return said(base.manifest().name(), () -> files, draft -> depth == Depth.READ
                ? reading.take(() -> validation.read(draft, Optional.of(base)))
                : trying.take(() -> validation.whole(draft, Optional.of(base))));
    }

    /** Other rows of one table in a package that is known, against that package. */
    public ValidationReport rows(PolicyPackage before, Function<PolicyPackage, PackageFiles> replaced) {
        return said(before.manifest().name(), () -> replaced.apply(before),
                draft -> reading.take(() -> validation.read(draft, Optional.of(before))));
    }

    private static ValidationReport said(
            String policy, Supplier<PackageFiles> files, Function<PackageFiles, ValidationReport> check) {
        try {
            ValidationReport report = check.apply(files.get());
            return report.identity().filter(found -> !found.name().equals(policy)).isPresent()
                    ? refused(List.of(wrongPolicy(policy, report.identity().get().name())))
                    : report;
        } catch (InvalidPackage e) {
            return refused(e.diagnostics());
        }
    }

    private static ValidationReport refused(List<Diagnostic> diagnostics) {
        return new ValidationReport(Optional.empty(), diagnostics, Optional.empty(), Optional.empty());
    }

    private static Diagnostic wrongPolicy(String policy, String name) {
        return Diagnostic.error(Manifest.FILE, Range.START, "wrong-policy", "this is a package of `" + name + "`",
                "write the `name` `" + policy + "`, or ask the other policy");
    }
}

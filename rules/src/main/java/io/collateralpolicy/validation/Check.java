package io.collateralpolicy.validation;

import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.engine.logic.LogicCache;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.Seal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** A command for authors: everything that is known of a package before it is proposed. Ends with 1 where it is not passed. */
public final class Check {

    private Check() {}

    /** Checks the package in the first folder, against that in the second where one is named. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || arguments.length > 2) {
            throw new IllegalArgumentException(
                    "name the folder of a package, and of the one to compare it with, for example `policies/standard/1.0.0`");
        }
        Optional<Path> other = arguments.length == 2 ? Optional.of(Path.of(arguments[1])) : Optional.empty();
        System.exit(check(Path.of(arguments[0]), other, System.out) ? 0 : 1);
    }

    static boolean check(Path folder, Optional<Path> other, PrintStream out) throws IOException {
        PackageFiles draft = PackageFiles.read(folder);
        Optional<PolicyPackage> inForce = other.isPresent()
                ? Optional.of(PolicyPackage.read(Seal.seal(PackageFiles.read(other.get()))))
                : Optional.empty();
        try (PolicyCompiler compiler = new PolicyCompiler()) {
            LogicCache logic = new LogicCache(compiler, 1);
            ValidationReport report = new PackageValidation(source -> compiled(logic, source)).whole(draft, inForce);
            out.print(ReportText.of(report));
            return report.isPassed();
        }
    }

    private static CompiledLogic compiled(LogicCache logic, PolicyPackage source) {
        return logic.logic(source.logicDigest(), source::rules);
    }
}

package io.collateralpolicy.bench;

import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.policy.Manifest;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.policy.Seal;
import io.collateralpolicy.scenario.ShippedPolicies;
import io.collateralpolicy.scenario.publish.PublishCheck;
import io.collateralpolicy.validation.PackageValidation;
import io.collateralpolicy.validation.ValidationReport;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How long people wait: who types a rule, who has a package validated, who changes a number. */
public final class Waiting {

    private static final int COLD = 20;
    private static final int TYPED = 100;
    private static final int VALIDATED = 8;
    private static final int CHANGED = 40;
    private static final int ROWS = 10_000;
    /** Decisions that a server makes before anybody waits for one. */
    private static final int WARMING = 300;

    private final PolicyCompiler compiler = new PolicyCompiler();

    private Waiting() {}

    public static void main(String[] arguments) {
        Waiting waiting = new Waiting();
        System.out.printf("%nload average %.1f%n%n| waiting for | aim ms | median ms | largest ms | CPU ms |%n|---|---:|---:|---:|---:|%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        waiting.typing();
        waiting.validation();
        waiting.numericChange();
    }

    /** A hundred rules read and checked against the numbers, one property misspelt, in a text that was not seen before. */
    private void typing() {
        PolicyPackage hundred = PolicyPackage.read(HundredRules.files("typed"));
        Watch watch = new Watch();
        for (int i = 0; i < COLD + TYPED; i++) {
            String typed = HundredRules.text("typed " + i).replace("assetClass == \"CLASS_900\"", "assetClas == \"X\"");
            Watch of = i < COLD ? new Watch() : watch;
            if (of.time(() -> diagnostics(hundred, typed)).isEmpty()) {
                throw new IllegalStateException("the misspelt property was not found, nothing is measured");
            }
        }
        watch.print("diagnostics of a file of a 100-rule package", "300");
    }

    private static List<Diagnostic> diagnostics(PolicyPackage context, String typed) {
        List<RuleFile> files = new ArrayList<>();
        for (Manifest.RuleEntry entry : context.manifest().rules()) {
            byte[] stored = context.files().content(entry.file()).orElseThrow();
            String text = entry.file().equals(HundredRules.FILE) ? typed : new String(stored, StandardCharsets.UTF_8);
            files.add(new RuleFile(entry.file(), entry.stage(), text));
        }
        try {
            return RuleSet.read(files).check(context.numbers());
        } catch (InvalidPackage e) {
            return e.diagnostics();
        }
    }

    /** Everything that an author is told: read, compiled, bound, both ways of asking compared, scenarios tried, numbers analysed. */
    private void validation() {
        Watch watch = new Watch();
        for (int i = 0; i <= VALIDATED; i++) {
            PackageFiles files = HundredRules.files("edition " + i);
            (i == 0 ? new Watch() : watch).time(() -> validated(files));
        }
        watch.print("validation of a 100-rule package with compile, warm", "8,000");
    }

    private ValidationReport validated(PackageFiles files) {
        return new PackageValidation(source -> compiler.compile(source.rules()).join()).whole(files, Optional.empty());
    }

    /** From a sealed package with other numbers, as a store gives it, through the comparison and the warm-up to a decision. */
    private void numericChange() {
        PolicyPackage standard = ShippedPolicies.newest("standard").source();
        CompiledLogic logic = compiler.compile(standard.rules()).join();
        Watch watch = new Watch();
        for (int i = 0; i < COLD + CHANGED; i++) {
            byte[] csv = WideTable.of(ROWS + i).csv();
            PackageFiles files = Seal.seal(standard.files().with("tables/" + WideTable.NAME + ".csv", csv));
            (i < COLD ? new Watch() : watch).time(() -> live(ReadyPolicy.of(PolicyPackage.read(files), logic)));
        }
        watch.print("another table of 10,000 rows, from stored bytes to the first decision, warm", "100");
    }

    private static Assessment live(ReadyPolicy ready) {
        PublishCheck.require(ready);
        IntStream.range(0, WARMING).forEach(round -> decided(ready));
        return decided(ready);
    }

    private static Assessment decided(ReadyPolicy ready) {
        return Assessor.assess(DecidingPolicy.of(ready), Asked.NOTHING.input());
    }
}

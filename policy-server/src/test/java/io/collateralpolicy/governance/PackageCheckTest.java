package io.collateralpolicy.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.decision.shelf.LoadedPolicy;
import io.collateralpolicy.decision.shelf.PackageStore;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.validation.TableCsv;
import io.collateralpolicy.validation.PackageValidation;
import io.collateralpolicy.validation.ValidationReport;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class PackageCheckTest {

    private static final PolicyPackage IN_FORCE = TestPolicies.source("aave-v3");
    private static final String NAME = "aave-v3";
    private static final String TABLE = IN_FORCE.numbers().tables().keySet().iterator().next();

    private final CountDownLatch compiling = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    @Test
    void aPackageIsComparedWithTheOneInForce() {
        ValidationReport report = check(TestPolicies.LOGIC::logic, Duration.ofMinutes(1))
                .of(NAME, files(IN_FORCE), PackageCheck.Depth.WHOLE);

        assertThat(report.isPassed()).isTrue();
        assertThat(report.diff().orElseThrow().before()).isEqualTo(IN_FORCE.packageDigest());
    }

    @Test
    void aPackageOfAnotherPolicyAndPathsThatLeadElsewhereAreSaid() {
        PackageCheck check = check(TestPolicies.LOGIC::logic, Duration.ofMinutes(1));
        Map<String, byte[]> escaping = files(IN_FORCE);
        escaping.put("../../etc/passwd", new byte[0]);

        assertThat(codes(check.of("standard", files(IN_FORCE), PackageCheck.Depth.READ))).containsExactly("wrong-policy");
        assertThat(codes(check.of(NAME, escaping, PackageCheck.Depth.READ))).containsExactly("invalid-path");
        assertThat(codes(check.of(NAME, Map.of("a.drl", new byte[0]), PackageCheck.Depth.READ))).containsExactly("missing-file");
    }

    @Test
    void otherRowsAreSaidByWhatTheyChange() {
        String csv = new String(IN_FORCE.numbers().table(TABLE).orElseThrow().csv(), StandardCharsets.UTF_8);
        String shorter = csv.substring(0, csv.stripTrailing().lastIndexOf('\n') + 1);

        ValidationReport report = check(TestPolicies.LOGIC::logic, Duration.ofMinutes(1)).rows(IN_FORCE,
                source -> TableCsv.replaced(source, TABLE, shorter.getBytes(StandardCharsets.UTF_8)));

        assertThat(report.diff().orElseThrow().tables()).singleElement()
                .satisfies(table -> assertThat(table.removed()).hasSize(1));
    }

    /** Who writes a package may not make those wait who decide, nor other authors pile up. */
    @Test
    void oneIsTriedAtATimeAndOthersAreSentAway() throws Exception {
        PackageCheck check = check(this::waiting, Duration.ofMinutes(1));
        FutureTask<ValidationReport> first =
                new FutureTask<>(() -> check.of(NAME, files(IN_FORCE), PackageCheck.Depth.WHOLE));
        new Thread(first).start();
        assertThat(compiling.await(30, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> check.of(NAME, files(IN_FORCE), PackageCheck.Depth.WHOLE))
                .isInstanceOfSatisfying(ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.CHECK_IN_PROGRESS));
        assertThat(check.of(NAME, files(IN_FORCE), PackageCheck.Depth.READ).isPassed()).isTrue();
        release.countDown();
        assertThat(first.get(60, TimeUnit.SECONDS).isPassed()).isTrue();
    }

    @Test
    void whatTakesTooLongIsEnded() {
        PackageCheck check = check(this::waiting, Duration.ofMillis(200));

        assertThatThrownBy(() -> check.of(NAME, files(IN_FORCE), PackageCheck.Depth.WHOLE))
                .isInstanceOfSatisfying(ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.CHECK_TOO_LONG));
    }

    private CompiledLogic waiting(String digest, Supplier<RuleSet> rules) {
        compiling.countDown();
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
        return TestPolicies.LOGIC.logic(IN_FORCE.logicDigest(), IN_FORCE::rules);
    }

    private interface Logic {
        CompiledLogic logic(String digest, Supplier<RuleSet> rules);
    }

    private static PackageCheck check(Logic logic, Duration patience) {
        Function<PolicyPackage, CompiledLogic> compiled = source -> logic.logic(source.logicDigest(), source::rules);
        Clock clock = Clock.systemUTC();
        PolicyShelf shelf = new PolicyShelf(new OnePackage(), clock, 1);
        shelf.activate(new Activation(NAME, IN_FORCE.packageDigest(), Activation.Lane.STANDARD, Instant.EPOCH,
                Optional.empty(), Instant.EPOCH, "test"));
        return new PackageCheck(shelf, new PackageValidation(compiled), clock, new Turn(2, Duration.ofMinutes(1)),
                new Turn(1, patience));
    }

    private static final class OnePackage implements PackageStore {

        @Override
        public PolicyPackage source(String packageDigest) {
            return IN_FORCE;
        }

        @Override
        public LoadedPolicy load(String packageDigest) {
            return TestPolicies.loaded(IN_FORCE);
        }
    }

    private static Map<String, byte[]> files(PolicyPackage source) {
        Map<String, byte[]> files = new HashMap<>();
        source.files().paths().forEach(path -> files.put(path, source.files().content(path).orElseThrow()));
        return files;
    }

    private static List<String> codes(ValidationReport report) {
        return report.diagnostics().stream().map(Diagnostic::code).toList();
    }
}

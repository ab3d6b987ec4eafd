package io.collateralpolicy.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.engine.logic.LogicCache;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.impact.BookAccount;
import io.collateralpolicy.impact.Impact;
import io.collateralpolicy.impact.ImpactTest;
import io.collateralpolicy.impact.PastDecision;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.policy.diff.Draft;
import io.collateralpolicy.policy.diff.PolicyDiff;
import io.collateralpolicy.scenario.Scenario;
import io.collateralpolicy.scenario.ScenarioRunner;
import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.validation.PackageValidation;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RerunTest {

    private static final LogicCache LOGIC = new LogicCache(new PolicyCompiler(), 4);
    private static final PolicyPackage BEFORE = Draft.of("aave-v3").sealed();
    private static final PolicyPackage AFTER = Draft.of("aave-v3")
            .replace("tables/collateral-reserves.csv", "ldo,LDO,true,4000,5000", "ldo,LDO,true,3000,4900").sealed();
    private static final List<byte[]> ACCOUNTS = Stream.of("5000", "9900")
            .map(debt -> CanonicalJson.bytes(ImpactTest.account("owes-" + debt, debt))).toList();
    private static final Map<Part, byte[]> PARTS = parts();

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void everythingIsFoundAgainToTheByte() throws IOException {
        SignedEvidence evidence = SignedEvidence.of("STANDARD", BEFORE, AFTER, PARTS);

        assertThat(rerun(evidence, PARTS, AFTER, ACCOUNTS)).as(said.toString(StandardCharsets.UTF_8)).isTrue();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("same bytes, evidence " + evidence.digest());
    }

    @Test
    void aReportThatSaysLessIsSeen() throws IOException {
        Map<Part, byte[]> kinder = new EnumMap<>(PARTS);
        kinder.put(Part.IMPACT, new String(PARTS.get(Part.IMPACT), StandardCharsets.UTF_8)
                .replace("\"newlyLiquidatable\":\"1\"", "\"newlyLiquidatable\":\"0\"").getBytes(StandardCharsets.UTF_8));

        assertThat(rerun(SignedEvidence.of("STANDARD", BEFORE, AFTER, PARTS), kinder, AFTER, ACCOUNTS)).isFalse();
        assertThat(rerun(SignedEvidence.of("STANDARD", BEFORE, AFTER, kinder), kinder, AFTER, ACCOUNTS)).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("DIFFERENT impact.json (found again)");
    }

    @Test
    void anotherPackageOrAnotherAccountIsSeen() throws IOException {
        SignedEvidence evidence = SignedEvidence.of("STANDARD", BEFORE, AFTER, PARTS);
        List<byte[]> others = List.of(ACCOUNTS.get(0), CanonicalJson.bytes(ImpactTest.account("owes-9900", "1")));

        assertThat(rerun(evidence, PARTS, BEFORE, ACCOUNTS)).isFalse();
        assertThat(rerun(evidence, PARTS, AFTER, others)).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("DIFFERENT contents.ndjson (account `owes-9900` is another)");
    }

    private boolean rerun(SignedEvidence evidence, Map<Part, byte[]> parts, PolicyPackage after, List<byte[]> accounts)
            throws IOException {
        Path file = Files.createTempFile(folder, "bundle", ".zip");
        try (var out = Files.newOutputStream(file)) {
            Bundle.write(out, evidence, parts, new Bundle.Packages(BEFORE.files(), after.files()), accounts.iterator());
        }
        return Rerun.rerun(file, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private static Map<Part, byte[]> parts() {
        Impact.Compared compared = new Impact.Compared(ready(BEFORE), ready(AFTER), ImpactTest.today());
        List<AccountLine> lines = Stream.of("5000", "9900")
                .map(debt -> new AccountLine("core", "owes-" + debt, "1",
                        Digest.sha256(CanonicalJson.bytes(ImpactTest.account("owes-" + debt, debt))), Optional.empty()))
                .toList();
        List<PastDecision> past = past();
        Map<Part, byte[]> parts = new EnumMap<>(Part.class);
        parts.put(Part.VALIDATION, CanonicalJson.bytes(new PackageValidation(source -> LOGIC.logic(source.logicDigest(), source::rules))
                .whole(AFTER.files(), Optional.of(BEFORE))));
        parts.put(Part.DIFF, CanonicalJson.bytes(PolicyDiff.between(BEFORE, AFTER)));
        parts.put(Part.CIRCUMSTANCES, CanonicalJson.bytes(compared.circumstances()));
        parts.put(Part.ACCOUNTS, Lines.of(lines));
        parts.put(Part.DECISIONS, Lines.of(past));
        parts.put(Part.IMPACT, CanonicalJson.bytes(Impact.of(compared, Stream.of("5000", "9900")
                .map(debt -> new BookAccount("core", ImpactTest.account("owes-" + debt, debt))).iterator(), past, done -> {})));
        return parts;
    }

    /** The package's own examples stand for decisions that were made. */
    private static List<PastDecision> past() {
        return ScenarioRunner.scenarios(BEFORE).stream().limit(3).map(RerunTest::past).toList();
    }

    private static PastDecision past(Scenario scenario) {
        return new PastDecision("dec_" + scenario.title().hashCode(), scenario.given(), scenario.given().account().orElseThrow(),
                scenario.given().market().orElseThrow(), MarketSource.CALLER, scenario.given().asOf().orElseThrow(),
                List.of(), Instant.EPOCH, Optional.empty());
    }

    private static ReadyPolicy ready(PolicyPackage source) {
        return ReadyPolicy.of(source, LOGIC.logic(source.logicDigest(), source::rules));
    }
}

package io.collateralpolicy.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.TestLog;
import io.collateralpolicy.audit.export.Export.Payloaded;
import io.collateralpolicy.audit.export.Export;
import io.collateralpolicy.audit.export.PackageTexts;
import io.collateralpolicy.audit.read.LogReader;
import io.collateralpolicy.decision.TestNode;
import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.governance.Activations;
import io.collateralpolicy.policy.PolicyPackage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server exports of decisions that it made, as the verifier sees it. */
@Tag(TestDatabase.TAG)
class ExportedTest {

    private static final String DECIDE = "{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"standard\"},%s,\"market\":{\"quotes\":[]}}";
    private static final String ACCOUNT = "{\"accountId\":\"%s\",\"accountVersion\":\"1\",\"marginMode\":\"CROSS\","
            + "\"baseCurrency\":\"USD\"}";
    private static final int DECISIONS = 300;

    @TempDir
    Path folder;

    private final PolicyPackage policy = TestPolicies.source("standard");
    private final TestNode node = new TestNode(policy);
    private final Activations activations = new Activations(node.database, node.payloads, node.log);
    private final Export export = new Export(
            node.database, activations, Clock.fixed(Instant.parse("2026-11-22T14:00:00.412345678Z"), ZoneOffset.UTC), "test");

    /** More entries than a tile has, and another log beside them. */
    @BeforeEach
    void decide() {
        node.log.append(activations.append("server", new Activation("standard", policy.packageDigest(),
                Activation.Lane.SHIPPED, node.clock.instant(), Optional.empty(), node.clock.instant(), "first start"), policy, 0));
        node.storeNew(ACCOUNT.formatted("kept"));
        node.decide("{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"standard\"},\"accountReference\":{\"book\":\"core\","
                + "\"accountId\":\"kept\"}}");
        for (int i = 0; i < DECISIONS; i++) {
            node.decide(DECIDE.formatted("\"account\":" + ACCOUNT.formatted("acct-" + i)));
        }
        node.log.rotateKey("admin", "yearly");
        TestLog.open(node.database, "node-1", 10, node.clock).close();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whatIsExportedIsConsistentAndEveryDecisionIsWhole() throws IOException {
        Verified verified = Verified.of(exported(Payloaded.ALL));

        assertThat(verified.errors() + verified.messages()).isEmpty();
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.verdicts()).containsExactly("CONSISTENT");
        assertThat(verified.report().at("/decisions/whole").asText()).isEqualTo(Integer.toString(DECISIONS + 1));
        assertThat(verified.report().path("logs")).hasSize(2);
        assertThat(verified.report().at("/logs/0/size").asText()).isEqualTo(Integer.toString(DECISIONS + 4));
    }

    /** Whoever kept a checkpoint anchors the export of another day by it. */
    @Test
    void whatIsExportedIsAnchoredByACheckpointThatWasKept() throws IOException {
        Path known = Files.writeString(folder.resolve("known"), new LogReader(node.database).checkpoint("node-0", 100).note());
        Path other = Files.writeString(folder.resolve("other"), new LogReader(node.database).checkpoint("node-1").note());

        assertThat(Verified.of(exported(Payloaded.ALL), "--known", known.toString(), "--known", other.toString()).verdicts())
                .containsExactly("CONSISTENT", "ANCHORED");
    }

    @Test
    void withoutContentsTheLogIsStillConsistent() throws IOException {
        Path bundle = exported(Payloaded.NONE);

        assertThat(Verified.of(bundle).verdicts()).containsExactly("CONSISTENT");
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            assertThat(zip.stream().map(Object::toString)).noneMatch(name -> name.startsWith("payloads/"))
                    .contains("audit-verifier.jar").last().isEqualTo("bundle.json");
        }
    }

    @Test
    void anAnswerEditedInTheDatabaseIsNamed() throws Exception {
        byte[] other = node.database.queryOne("SELECT p.bytes FROM payload p JOIN decision d ON d.answer_digest = p.digest"
                + " WHERE d.account_id = ?", row -> row.getBytes(1), "acct-7").orElseThrow();
        node.database.inTransaction(connection -> Database.update(connection, "UPDATE payload SET bytes = ? WHERE digest ="
                + " (SELECT answer_digest FROM decision WHERE account_id = ?)", other, "acct-9"));

        Verified verified = Verified.of(exported(Payloaded.ALL));

        assertThat(verified.exitCode()).isEqualTo(20);
    }

    @Test
    void aBundleThatWasCutOffIsNoBundle() throws IOException {
        byte[] whole = Files.readAllBytes(exported(Payloaded.ALL));
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(Verified.of(cut).exitCode()).isNotZero();
    }

    /** Whoever looks at the file sees that it is none, without the verifier too. */
    @Test
    void anExportThatBreaksOffIsNoZipFile() throws IOException {
        Export failing = new Export(node.database, new Failing(() -> {}), node.clock, "test");
        Path broken = folder.resolve("broken.zip");
        try (OutputStream out = Files.newOutputStream(broken)) {
            assertThatThrownBy(() -> failing.write("auditor", Payloaded.ALL, out)).hasMessage("the package is gone");
        }

        assertThat(Files.size(broken)).isPositive();
        assertThatThrownBy(() -> new ZipFile(broken.toFile())).isInstanceOf(ZipException.class);
        assertThat(Verified.of(broken).exitCode()).isNotZero();
        assertThat(failing.isFree()).isTrue();
    }

    @Test
    void notMoreThanTwoExportsAreTakenAtOnce() {
        AtomicReference<Export> itself = new AtomicReference<>();
        Export nested = new Export(node.database, new Failing(() -> take(itself.get())), node.clock, "test");
        itself.set(nested);

        assertThatThrownBy(() -> take(nested)).hasMessageContaining("more than 2 exports are being taken");
        assertThat(nested.isFree()).isTrue();
    }

    private static void take(Export export) {
        try {
            export.write("auditor", Payloaded.NONE, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packages that cannot be read. */
    private record Failing(Runnable before) implements PackageTexts {

        @Override
        public SortedSet<String> packageDigests() {
            before.run();
            throw new IllegalStateException("the package is gone");
        }

        @Override
        public SortedMap<String, byte[]> texts(String packageDigest) {
            throw new IllegalStateException("the package is gone");
        }
    }

    /** One tile, one page of checkpoints and one content at a time: what is written goes on before the end is read. */
    @Test
    void whatWasReadIsWrittenBeforeTheNextIsRead() throws IOException {
        Largest largest = new Largest();
        export.write("auditor", Payloaded.ALL, largest);

        assertThat(largest.writes).isGreaterThan(50);
        assertThat(largest.most).isLessThanOrEqualTo(65_536);
    }

    private Path exported(Payloaded payloaded) throws IOException {
        Path bundle = folder.resolve("bundle.zip");
        try (OutputStream out = Files.newOutputStream(bundle)) {
            export.write("auditor", payloaded, out);
        }
        return bundle;
    }

    /** How it is written. */
    private static final class Largest extends OutputStream {

        private int writes;
        private int most;

        @Override
        public void write(int unit) {
            writes++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            writes++;
            most = Math.max(most, length);
        }
    }
}

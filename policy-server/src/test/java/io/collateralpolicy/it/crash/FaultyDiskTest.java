package io.collateralpolicy.it.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.audit.AuditChain;
import io.collateralpolicy.audit.EmptyFolder;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Disks that lose what was not forced, that fail to force, and that are full. */
class FaultyDiskTest {

    private static final long SEED = Long.getLong("crash.seed", new Random().nextLong());
    private static final int LOSSES = 30;
    private static final int CALLERS = 6;

    /** Of its own for each test: H2 remembers a database that failed by its name. */
    private final Path folder =
            EmptyFolder.at(Path.of("target", "faulty-disk", UUID.randomUUID().toString()).toAbsolutePath());
    private final Path file = folder.resolve("policy.mv.db");
    private final Queue<Receipt> answered = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void plugIn() {
        FaultyDisk.plugIn();
    }

    @Test
    void whatWasAnsweredOutlivesThePower() throws Exception {
        Random random = new Random(SEED);
        EmbeddedLog log = EmbeddedLog.at("faulty:" + folder.resolve("policy"));
        AtomicInteger number = new AtomicInteger();
        for (int loss = 1; loss <= LOSSES; loss++) {
            appendAtOnce(log, number, 1 + random.nextInt(40));
            FaultyDisk.afterPowerLoss(file, folder.resolve("lost-" + loss + ".mv.db"), random);
            requireAnswered("lost-" + loss);
        }
        log.close();
    }

    /** Here the disk fails while callers wait: who was answered before is found, and nobody is answered after. */
    @Test
    void whenThePowerGoesAmidAppendsNobodyIsAnsweredWithoutBeingFound() throws Exception {
        EmbeddedLog log = EmbeddedLog.at("faulty:" + folder.resolve("policy"));
        AtomicInteger number = new AtomicInteger();
        List<CompletableFuture<Void>> callers = IntStream.range(0, CALLERS)
                .mapToObj(i -> CompletableFuture.runAsync(() -> untilRefused(log, number)))
                .toList();
        while (answered.size() < 100 && callers.stream().noneMatch(CompletableFuture::isDone)) {
            Thread.onSpinWait();
        }
        FaultyDisk.fail(FaultyDisk.Fault.POWER_IS_OFF);
        callers.forEach(CompletableFuture::join);

        assertThat(log.database().isSound()).isFalse();
        FaultyDisk.afterPowerLoss(file, folder.resolve("lost.mv.db"), new Random(SEED));
        requireAnswered("lost");
    }

    @ParameterizedTest
    @EnumSource(names = {"FORCE_FAILS_ONCE", "FULL"})
    void aDiskThatFailedIsNotTriedAgainAsIfItHadNot(FaultyDisk.Fault fault) throws Exception {
        EmbeddedLog log = EmbeddedLog.at("faulty:" + folder.resolve("policy"));
        answered.add(log.append("before"));
        FaultyDisk.fail(fault);

        requireRefused(log, "during");
        FaultyDisk.fail(FaultyDisk.Fault.NONE);
        int forces = FaultyDisk.forces(file);
        requireRefused(log, "after");

        assertThat(FaultyDisk.forces(file)).isEqualTo(forces);
        assertThat(log.database().isSound()).isFalse();
        assertThatThrownBy(() -> log.database().query("SELECT 1", row -> 1))
                .rootCause().hasMessageContaining("mend the disk, then restart the server");
        FaultyDisk.afterPowerLoss(file, folder.resolve("restarted.mv.db"), new Random(SEED));
        requireAnswered("restarted");
    }

    private static void requireRefused(EmbeddedLog log, String content) {
        assertThatThrownBy(() -> log.append(content)).isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.AUDIT_UNAVAILABLE));
    }

    private void appendAtOnce(EmbeddedLog log, AtomicInteger number, int times) {
        IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> answered.add(log.append("content " + number.incrementAndGet()))))
                .toList()
                .forEach(CompletableFuture::join);
    }

    private void untilRefused(EmbeddedLog log, AtomicInteger number) {
        try {
            while (true) {
                answered.add(log.append("content " + number.incrementAndGet()));
            }
        } catch (ProblemException e) {
            assertThat(e.type()).isEqualTo(ProblemType.AUDIT_UNAVAILABLE);
        }
    }

    private void requireAnswered(String database) throws Exception {
        try (EmbeddedLog found = EmbeddedLog.at(folder.resolve(database).toString())) {
            assertThat(AuditChain.firstBroken(found.database(), EmbeddedLog.NAME)).as("seed " + SEED).isEmpty();
            Map<String, String> stored = new TreeMap<>();
            found.database()
                    .query("SELECT entry_index, leaf_hash FROM audit_entry", row -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
            assertThat(answered).as("seed " + SEED).isNotEmpty().allSatisfy(
                    receipt -> assertThat(stored).containsEntry(receipt.index(), receipt.leafHash()));
        }
    }
}

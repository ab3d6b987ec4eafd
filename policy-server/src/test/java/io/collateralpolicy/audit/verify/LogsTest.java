package io.collateralpolicy.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that change, logs beside each other, and what others know of them. */
class LogsTest {

    @TempDir
    Path folder;

    private final SyntheticBundle bundle = new SyntheticBundle();
    private final SyntheticLog log = new SyntheticLog("node-0");

    private Verified verified(String... options) {
        return Verified.of(bundle.files(), folder, options);
    }

    private void signIns(SyntheticLog into, int count) {
        for (int i = 0; i < count; i++) {
            into.signIn("user-" + i);
        }
        into.commit();
    }

    private String known(String note) throws IOException {
        return Files.writeString(folder.resolve("known"), note, StandardCharsets.UTF_8).toString();
    }

    private String last() {
        return log.checkpoints.get(log.checkpoints.size() - 1);
    }

    @Test
    void aKeyThatRotatesAndAnEpochThatBreaksAreFollowed() {
        bundle.logs.add(log.started());
        signIns(log, 3);
        log.rotate();
        signIns(log, 2);
        log.breakEpoch("");
        signIns(log, 2);

        Verified verified = verified();

        assertThat(verified.failures()).isEmpty();
        assertThat(verified.report().at("/logs/0/epochs").findValuesAsText("fromIndex")).containsExactly("0", "4", "7");
        assertThat(verified.report().path("notices").toString()).contains("node-0 7: an epoch was broken");
    }

    @Test
    void aRotationThatTheOldKeyDidNotSignIsNamed() {
        bundle.logs.add(log.started());
        log.rotate();
        log.checkpoints.set(1, log.note(2, SyntheticLog.root(log.entries), log.signers));

        Verified verified = verified();

        assertThat(verified.failures()).containsExactly("SIGNATURE");
        assertThat(verified.first()).isEqualTo("node-0 1");
    }

    @Test
    void aKeyThatBeganInACompanyIsNamed() {
        bundle.logs.add(log.started());
        signIns(log, 1);
        log.rotate();
        log.checkpoints.remove(1);

        Verified verified = verified();

        assertThat(verified.failures()).contains("KEYS");
        assertThat(verified.first()).isEqualTo("node-0 2");
    }

    @Test
    void theOldKeySignsNothingAfterTheRotation() {
        bundle.logs.add(log.started());
        List<SyntheticLog.Signer> old = new ArrayList<>(log.signers);
        log.rotate();
        log.signers = old;
        signIns(log, 1);

        Verified verified = verified();

        assertThat(verified.failures()).containsExactly("SIGNATURE");
        assertThat(verified.first()).isEqualTo("node-0 2");
    }

    @Test
    void whatStoodBeforeTheFirstKeyIsUnderItsCheckpointAndIsSaid() {
        bundle.logs.add(log);
        log.signIn("early");
        log.started();
        signIns(log, 1);

        Verified verified = verified();

        assertThat(verified.failures()).isEmpty();
        assertThat(verified.report().path("notices").toString()).contains("node-0 0 to 0: stood there before");
    }

    @Test
    void aLogIsAnchoredByWhatSomebodyElseKept() throws IOException {
        bundle.logs.add(log.started());
        signIns(log, 5);
        String known = known(last());
        signIns(log, 4);

        Verified verified = verified("--known", known);

        assertThat(verified.exitCode()).isZero();
        assertThat(verified.verdicts()).containsExactly("CONSISTENT", "ANCHORED");
        assertThat(verified.report().at("/logs/0/anchored").asText()).isEqualTo("6");
    }

    @Test
    void whatWasGivenUpWhenAnEpochBrokeIsNotAnchored() throws IOException {
        bundle.logs.add(log.started());
        signIns(log, 5);
        String known = known(last());
        log.entries.subList(3, 6).clear();
        log.checkpoints.remove(1);
        log.checkpoints.add(log.note(3, log.root(), log.signers));
        log.breakEpoch(last());
        signIns(log, 5);

        assertThat(verified().failures()).isEmpty();
        Verified verified = verified("--known", known);
        assertThat(verified.exitCode()).isEqualTo(23);
        assertThat(verified.messages()).contains("which the log gave up when an epoch was broken");
    }

    @Test
    void aCheckpointOfALogThatIsNotHereIsNoAnchor() throws IOException {
        bundle.logs.add(log.started());
        SyntheticLog other = new SyntheticLog("node-9").started();

        Verified verified = verified("--known", known(other.checkpoints.get(0)));

        assertThat(verified.exitCode()).isEqualTo(23);
        assertThat(verified.messages()).contains("no log in this bundle was ever signed as `localhost/node-9`");
    }

    @Test
    void oneAnchoredLogDoesNotAnchorTheOther() throws IOException {
        SyntheticLog other = new SyntheticLog("node-1");
        other.sequences = log.sequences;
        bundle.logs.add(log.started());
        bundle.logs.add(other.started());

        assertThat(verified("--known", known(last())).verdicts()).containsExactly("CONSISTENT");
    }

    @Test
    void aWitnessThatCosignedAnchors() {
        bundle.logs.add(log.started());
        signIns(log, 2);
        SyntheticLog.Signer witness = SyntheticLog.Signer.of("witness.example");
        String key = "witness.example+" + HexFormat.of().formatHex(witness.keyId(4)) + "+"
                + SyntheticLog.base64(new byte[] {4}, witness.raw());
        Map<String, byte[]> files = bundle.files();
        String note = last();
        String text = note.substring(0, note.indexOf("\n\n") + 1);
        byte[] time = {0, 0, 0, 0, 0x69, 0x28, 0x00, 0x00};
        byte[] signature = SyntheticLog.sign(
                witness.keys().getPrivate(), "cosignature/v1\ntime " + 0x69280000L + "\n" + text);
        String line = "\u2014 witness.example " + SyntheticLog.base64(witness.keyId(4), time, signature) + "\n";

        assertThat(Verified.of(files, folder, "--witness", key).exitCode()).isEqualTo(23);
        files.put("logs/node-0/checkpoint", (note + line).getBytes(StandardCharsets.UTF_8));
        assertThat(Verified.of(files, folder, "--witness", key).verdicts()).containsExactly("CONSISTENT", "ANCHORED");
    }

    @Test
    void logsOfOneDatabaseHaveOneSequenceWithoutGaps() {
        SyntheticLog other = new SyntheticLog("node-1");
        other.sequences = log.sequences;
        bundle.logs.add(log.started());
        bundle.logs.add(other.started());
        log.rotate();
        other.rotate();
        assertThat(verified().failures()).isEmpty();

        other.sequences.next();
        other.rotate();
        assertThat(verified().messages()).contains("has the place 6 among sequenced entries, but 5 stands in no log");
    }

    @Test
    void aLogThatIsLeftOutIsMissedWhereItHadSequencedEntries() {
        SyntheticLog other = new SyntheticLog("node-1");
        other.sequences = log.sequences;
        bundle.logs.add(log.started());
        other.started();
        log.rotate();

        Verified verified = verified();

        assertThat(verified.failures()).containsExactly("SEQUENCE");
        assertThat(verified.first()).isEqualTo("node-0 1");
    }

    @Test
    void timeThatGoesBackIsNamed() {
        bundle.logs.add(log.started());
        log.clock = log.clock.minusSeconds(60);
        signIns(log, 1);

        Verified verified = verified();

        assertThat(verified.failures()).containsExactly("TIME");
        assertThat(verified.first()).isEqualTo("node-0 1");
    }

    @Test
    void anEntryThatIsNotOfItsTypesFormIsNamed() {
        bundle.logs.add(log.started());
        log.append("SIGN_IN", "", Map.of("role", "auditor"));
        log.append("SIGN_OUT", "", Map.of());
        log.append("SIGN_IN", "7", Map.of("roles", "auditor"));
        log.commit();

        Verified verified = verified();

        assertThat(verified.failures()).first().isEqualTo("ENTRY");
        assertThat(verified.messages()).contains(
                "`content/roles` is missing",
                "no entry of edition `2` has the type `SIGN_OUT`",
                "`sequence` is of other types");
    }

    @Test
    void anEntryOfAnotherLogIsNamed() {
        bundle.logs.add(log.started());
        signIns(log, 1);
        Map<String, byte[]> files = bundle.files();
        files.keySet().stream().filter(name -> name.startsWith("logs/")).toList().forEach(
                name -> files.put(name.replace("node-0", "node-5"), files.remove(name)));

        assertThat(Verified.of(files, folder).messages()).contains("says to be of the log `node-0`");
    }

    @Test
    void manyTilesAreReadInTheirOrder() {
        bundle.logs.add(log.started());
        signIns(log, 700);

        Verified verified = verified();

        assertThat(verified.failures()).isEmpty();
        assertThat(verified.report().at("/logs/0/size").asText()).isEqualTo("701");
    }

    @Test
    void whatIsNoBundleIsSaid() throws IOException {
        assertThat(Verified.of(Files.createDirectory(folder.resolve("empty"))).exitCode()).isEqualTo(10);
        assertThat(Verified.of(Files.writeString(folder.resolve("x.zip"), "no zip")).exitCode()).isEqualTo(2);
        assertThat(Verified.of(folder.resolve("missing")).exitCode()).isEqualTo(2);
        assertThat(Verified.of(folder, "--know").errors()).contains("`--know` is no option");
    }
}

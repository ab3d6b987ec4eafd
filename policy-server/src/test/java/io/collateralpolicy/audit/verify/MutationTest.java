package io.collateralpolicy.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is changed in a log is found, and named rightly: by its kind and by the first entry that is wrong. */
class MutationTest {

    private static final String EXPORTED = "bundle.json";

    @TempDir
    Path folder;

    private final SyntheticBundle bundle = new SyntheticBundle();
    private final SyntheticLog log = new SyntheticLog("node-0");

    /** Entry 0 starts the key; then batches of one (1), of four (2 to 5), of one (6), of three (7 to 9). */
    @BeforeEach
    void write() {
        bundle.logs.add(log.started());
        for (int batch : List.of(1, 4, 1, 3)) {
            for (int i = 0; i < batch; i++) {
                log.signIn("user-" + i);
            }
            log.commit();
        }
    }

    private Verified verified(String... options) {
        return verified(bundle.files(), options);
    }

    private Verified verified(Map<String, byte[]> files, String... options) {
        return Verified.of(files, folder, options);
    }

    private Path known() throws IOException {
        return Files.writeString(
                folder.resolve("known"), log.checkpoints.get(log.checkpoints.size() - 1), StandardCharsets.UTF_8);
    }

    private static void assertFound(Verified verified, int exitCode, String failure, String first) {
        assertThat(verified.failures()).first().isEqualTo(failure);
        assertThat(verified.first()).isEqualTo(first);
        assertThat(verified.exitCode()).isEqualTo(exitCode);
        assertThat(verified.verdicts()).isEmpty();
    }

    @Test
    void nothingIsFoundWhereNothingWasChanged() throws IOException {
        Verified verified = verified();

        assertThat(verified.failures()).isEmpty();
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.verdicts()).containsExactly("CONSISTENT");
    }

    @Test
    void everyFlippedByteOfEveryEntryIsFoundInItsEntry() throws IOException {
        for (int index = 0; index < log.entries.size(); index++) {
            byte[] entry = log.entries.get(index);
            for (int at = 0; at < entry.length; at++) {
                byte[] flipped = entry.clone();
                flipped[at] ^= 1;
                log.entries.set(index, flipped);

                Verified verified = verified();

                assertThat(verified.exitCode()).as("byte %s of entry %s", at, index).isBetween(11, 19);
                assertContains(verified, index);
            }
            log.entries.set(index, entry);
        }
    }

    /** The first place is the entry; of the last entry of the log it is its batch, for no entry behind it says what it was. */
    private void assertContains(Verified verified, int index) {
        long from = verified.report().at("/firstWrong/from").asLong();
        long to = verified.report().at("/firstWrong/to").asLong();
        assertThat((long) index).isBetween(from, to);
        assertThat(to - from).isLessThanOrEqualTo(index == log.entries.size() - 1 ? 2 : 0);
    }

    @Test
    void aChangedSubjectIsNamedThoughTheEntryIsWholeInItself() throws IOException {
        replace(3, "user-1", "user-9");

        assertFound(verified(), 13, "CHAIN", "node-0 3");
    }

    @Test
    void aChangedEntryThatEndsItsBatchIsNamed() throws IOException {
        replace(5, "user-3", "user-9");

        assertFound(verified(), 13, "CHAIN", "node-0 5");
    }

    @Test
    void twoChangedEntriesAreBothNamed() throws IOException {
        replace(3, "user-1", "user-9");
        replace(7, "user-0", "user-9");

        Verified verified = verified();

        assertFound(verified, 13, "CHAIN", "node-0 3");
        assertThat(verified.report().path("findings").findValuesAsText("from")).containsExactly("3", "7");
    }

    @Test
    void aChangedHashOfTheEntryBeforeIsNamedInTheEntryThatHasIt() throws IOException {
        replace(4, "sha256:.", "sha256:0");
        replace(4, "sha256:0.", "sha256:00");

        assertFound(verified(), 13, "CHAIN", "node-0 4");
    }

    /** Whoever links everything anew behind a change leaves no trace in the chain; the tree still says which batch it was. */
    @Test
    void aChangeWithTheChainLinkedAnewIsNamedByItsBatch() throws IOException {
        replace(3, "user-1", "user-9");
        log.link(4);

        assertFound(verified(), 14, "TREE", "node-0 2 to 5");
    }

    @Test
    void aDeletedEntryIsNamed() throws IOException {
        log.entries.remove(4);

        assertFound(verified(), 12, "ORDER", "node-0 4");
    }

    @Test
    void aDeletedEntryWithTheChainLinkedAnewIsNamedByItsBatch() throws IOException {
        log.entries.remove(4);
        log.link(4);

        assertFound(verified(), 14, "TREE", "node-0 2 to 5");
    }

    @Test
    void swappedEntriesAreNamed() throws IOException {
        byte[] third = log.entries.get(3);
        log.entries.set(3, log.entries.get(4));
        log.entries.set(4, third);

        assertFound(verified(), 12, "ORDER", "node-0 3");
    }

    @Test
    void anEntryThatStandsTwiceIsNamed() throws IOException {
        log.entries.add(4, log.entries.get(3));

        assertFound(verified(), 12, "ORDER", "node-0 4");
    }

    @Test
    void anInsertedEntryIsNamed() throws IOException {
        String previous = SyntheticLog.digest(SyntheticLog.leaf(log.entries.get(3)));
        log.entries.add(4, log.entry(4, previous, "SIGN_IN", "", "eve", Map.of("roles", "admin")));

        assertFound(verified(), 12, "ORDER", "node-0 4");
    }

    @Test
    void anAppendedEntryThatNobodySignedIsNamed() throws IOException {
        log.signIn("eve");

        assertFound(verified(), 14, "TREE", "node-0 10");
    }

    @Test
    void aLogThatIsCutOffIsNamed() throws IOException {
        log.entries.subList(6, log.entries.size()).clear();

        assertFound(verified(), 15, "TRUNCATED", "node-0 6");
    }

    /** Cut together with its checkpoints, a log is a smaller log: only whoever kept the larger one can tell. */
    @Test
    void aLogThatIsRolledBackIsConsistentAndIsCaughtByWhatSomebodyElseKept() throws IOException {
        Path known = known();
        log.entries.subList(6, log.entries.size()).clear();
        log.checkpoints.subList(3, log.checkpoints.size()).clear();

        assertThat(verified().verdicts()).containsExactly("CONSISTENT");
        Verified verified = verified("--known", known.toString());
        assertThat(verified.exitCode()).isEqualTo(23);
        assertThat(verified.messages()).contains("rolled back: the known checkpoint has 10 entries, the log 6");
    }

    @Test
    void aCheckpointSignedWithAWrongKeyIsNamed() throws IOException {
        log.checkpoints.set(2, log.note(6, SyntheticLog.root(log.entries.subList(0, 6)),
                List.of(SyntheticLog.Signer.of(log.origin))));

        assertFound(verified(), 16, "SIGNATURE", "node-0 2 to 5");
    }

    @Test
    void aLogSignedAnewWithAWrongKeyIsNamed() throws IOException {
        replace(3, "user-1", "user-9");
        log.link(4);
        log.signers = new ArrayList<>(List.of(SyntheticLog.Signer.of(log.origin)));
        log.signAnew();

        assertFound(verified(), 16, "SIGNATURE", "node-0 0");
    }

    @Test
    void aForkInsideOfABundleIsNamed() throws IOException {
        List<byte[]> other = new ArrayList<>(log.entries.subList(0, 6));
        other.set(5, log.entry(5, log.last(), "SIGN_IN", "", "eve", Map.of("roles", "admin")));
        log.checkpoints.add(3, log.note(6, SyntheticLog.root(other), log.signers));

        Verified verified = verified();

        assertThat(verified.exitCode()).isEqualTo(14);
        assertThat(verified.messages()).contains("two roots are signed for 6 entries: the log was forked");
    }

    @Test
    void aForkIsCaughtByTheBranchThatSomebodyElseKept() throws IOException {
        List<byte[]> branch = new ArrayList<>(log.entries.subList(0, 7));
        branch.set(6, log.entry(6, SyntheticLog.ZEROS, "SIGN_IN", "", "eve", Map.of("roles", "admin")));
        Path known = Files.writeString(
                folder.resolve("branch"), log.note(7, SyntheticLog.root(branch), log.signers), StandardCharsets.UTF_8);

        Verified verified = verified("--known", known.toString());

        assertThat(verified.exitCode()).isEqualTo(23);
        assertThat(verified.verdicts()).containsExactly("CONSISTENT");
        assertThat(verified.messages()).contains("its holder signed two histories");
    }

    /** The holder of the key can write another history: it is consistent, and is caught as not anchored and by nothing else. */
    @Test
    void aHistoryThatTheKeysHolderSignedAnewIsConsistentAndOnlyNotAnchored() throws IOException {
        Path known = known();
        replace(3, "user-1", "user-9");
        log.link(4);
        log.signAnew();

        Verified alone = verified();
        assertThat(alone.exitCode()).isZero();
        assertThat(alone.verdicts()).containsExactly("CONSISTENT");

        Verified anchored = verified("--known", known.toString());
        assertThat(anchored.exitCode()).isEqualTo(23);
        assertThat(anchored.failures()).containsExactly("ANCHOR");
        assertThat(anchored.verdicts()).containsExactly("CONSISTENT");
        assertThat(anchored.messages()).contains("not anchored: the known checkpoint of 10 entries has another root");
    }

    @Test
    void everyFlippedByteOfEveryCheckpointIsFound() throws IOException {
        Map<String, byte[]> files = bundle.files();
        for (String name : List.of("logs/node-0/checkpoints.ndjson", "logs/node-0/checkpoint")) {
            byte[] content = files.get(name);
            for (int at = 0; at < content.length; at++) {
                Map<String, byte[]> changed = new TreeMap<>(files);
                changed.put(name, flipped(content, at));

                Verified verified = verified(changed);

                assertThat(verified.exitCode()).as("byte %s of %s", at, name).isBetween(10, 17);
            }
        }
    }

    @Test
    void everyFlippedByteOfAFrameOfEntriesIsFound() throws IOException {
        Map<String, byte[]> files = bundle.files();
        String name = "logs/node-0/tile/entries/000.p/10";
        int frame = 0;
        for (byte[] entry : log.entries) {
            for (int at = frame; at < frame + 2; at++) {
                Map<String, byte[]> changed = new TreeMap<>(files);
                changed.put(name, flipped(files.get(name), at));

                assertThat(verified(changed).exitCode())
                        .as("byte %s", at).isBetween(10, 12);
            }
            frame += 2 + entry.length;
        }
    }

    /** What the manifest says of itself only (who exported, when) proves nothing and is bound to nothing. */
    @Test
    void aManifestThatIsNotWhatIsThereIsFound() throws IOException {
        Map<String, byte[]> files = bundle.files();
        String manifest = new String(files.get(EXPORTED), StandardCharsets.UTF_8);
        for (String claim : List.of("\"size\":\"10\"", "\"checkpoints\":\"5\"", "\"payloads\":\"none\"",
                "\"kind\":\"STARTED\"", "\"log\":\"node-0\"", "\"edition\":\"1\"")) {
            Map<String, byte[]> changed = new TreeMap<>(files);
            String other = claim.substring(0, claim.length() - 2) + "X\"";
            changed.put(EXPORTED, manifest.replace(claim, other).getBytes(StandardCharsets.UTF_8));

            assertThat(manifest).contains(claim);
            assertThat(verified(changed).exitCode())
                    .as(claim).isEqualTo(25);
        }
    }

    private static byte[] flipped(byte[] content, int at) {
        byte[] flipped = content.clone();
        flipped[at] ^= 1;
        return flipped;
    }

    private void replace(int index, String pattern, String by) {
        String text = new String(log.entries.get(index), StandardCharsets.UTF_8);
        log.entries.set(index, text.replaceFirst(pattern, by).getBytes(StandardCharsets.UTF_8));
    }
}

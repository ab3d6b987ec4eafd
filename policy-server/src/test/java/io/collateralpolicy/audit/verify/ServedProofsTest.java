package io.collateralpolicy.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.TestLog;
import io.collateralpolicy.audit.read.LogReader;
import io.collateralpolicy.audit.read.Proof;
import io.collateralpolicy.audit.tree.Rfc9162;
import io.collateralpolicy.audit.verify.note.Checkpoint;
import io.collateralpolicy.audit.verify.note.InvalidNote;
import io.collateralpolicy.audit.verify.note.NoteKey;
import io.collateralpolicy.audit.verify.note.SignedNote;
import io.collateralpolicy.audit.verify.tree.CompactRange;
import io.collateralpolicy.audit.verify.tree.Hash;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything the server gives out to be checked, against the verifier's own tree and notes, which share no class with it. */
@Tag(TestDatabase.TAG)
class ServedProofsTest {

    private static final String LOG = "node-0";

    private final Database database = TestDatabase.empty();
    private final LogReader reader = new LogReader(database);
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<byte[]> entries = new ArrayList<>();
    /** By size. */
    private final List<Hash> roots = new ArrayList<>();

    /** The key, nineteen entries in batches of one to six, another key. */
    @BeforeEach
    void write() {
        try (AuditLog log = TestLog.open(database, LOG, 100, Clock.systemUTC())) {
            for (int batch : new int[] {1, 5, 6, 1, 4}) {
                receipts.addAll(log.appendAll(IntStream.range(0, batch).mapToObj(i -> Append.of(
                        AuditType.SIGN_IN, "user-" + i, Map.of("roles", "auditor"))).toList()));
            }
            receipts.add(log.rotateKey("admin", "yearly"));
            receipts.add(log.append(Append.of(AuditType.SIGN_IN, "last", Map.of("roles", "auditor"))));
        }
        entries.addAll(database.query(
                "SELECT entry_bytes FROM audit_entry WHERE log_id = ? ORDER BY entry_index", row -> row.getBytes(1), LOG));
        CompactRange tree = CompactRange.EMPTY;
        roots.add(tree.root());
        for (byte[] entry : entries) {
            tree = tree.with(Hash.leaf(entry));
            roots.add(tree.root());
        }
    }

    @Test
    void everyEntryIsShownToBeInEveryTree() {
        for (int size = 1; size <= entries.size(); size++) {
            for (int index = 0; index < size; index++) {
                Proof.Inclusion proof = reader.inclusion(LOG, index, Optional.of((long) size));

                assertThat(proof.rootHash()).isEqualTo(roots.get(size).toString());
                assertThat(includes(index, size, proof.leafHash(), proof.path(), proof.rootHash())).isTrue();
                assertThat(proof.leafHash()).isEqualTo(Hash.leaf(entries.get(index)).toString());
            }
        }
    }

    @Test
    void everyTreeIsShownToBeTheBeginningOfEveryLaterOne() {
        for (int to = 1; to <= entries.size(); to++) {
            for (int from = 1; from <= to; from++) {
                Proof.Consistency proof = reader.consistency(LOG, from, Optional.of((long) to));

                assertThat(proof.fromRoot()).isEqualTo(roots.get(from).toString());
                assertThat(proof.toRoot()).isEqualTo(roots.get(to).toString());
                assertThat(Rfc9162.connects(from, bytes(proof.fromRoot()), to, bytes(proof.toRoot()), bytes(proof.path())))
                        .isTrue();
            }
        }
    }

    @Test
    void everyReceiptLeadsToARootThatAKeyOfTheLogSigned() throws InvalidNote {
        for (Receipt receipt : receipts) {
            int size = Integer.parseInt(receipt.treeSize());
            assertThat(receipt.batchRoot()).isEqualTo(roots.get(size).toString());
            assertThat(includes(Integer.parseInt(receipt.index()), size, receipt.leafHash(), receipt.path(), receipt.batchRoot()))
                    .isTrue();
            String text = receipt.origin() + "\n" + size + "\n" + roots.get(size).base64() + "\n";
            SignedNote.Line line = new SignedNote.Line(
                    receipt.origin(), receipt.keyId(), Base64.getDecoder().decode(receipt.signature()));
            assertThat(key(receipt.keyId()).signed(text, line)).isTrue();
            assertThat(key(receipt.keyId()).signed(text.replace("\n" + size, "\n" + (size + 1)), line)).isFalse();
        }
        assertThat(receipts).extracting(Receipt::keyId).doesNotContainNull();
        assertThat(receipts.stream().map(Receipt::keyId).distinct()).hasSize(2);
    }

    @Test
    void theWholeProofOfAnEntryNeedsNothingElse() throws InvalidNote {
        for (int index = 0; index < entries.size(); index++) {
            Proof.Whole proof = reader.whole("dec_1", LOG, index);
            Checkpoint checkpoint = Checkpoint.parse(proof.checkpoint());

            assertThat(Base64.getDecoder().decode(proof.entry())).isEqualTo(entries.get(index));
            assertThat(proof.leafHash()).isEqualTo(Hash.leaf(entries.get(index)).toString());
            assertThat(includes(index, entries.size(), proof.leafHash(), proof.path(), proof.rootHash())).isTrue();
            assertThat(checkpoint.root().toString()).isEqualTo(proof.rootHash());
            assertThat(checkpoint.size()).isEqualTo(entries.size());
            Proof.Key last = proof.keys().get(proof.keys().size() - 1);
            assertThat(NoteKey.ofLog(last.origin(), last.publicKey()).signed(checkpoint.note())).isTrue();
        }
        assertThat(reader.checkpoint(LOG).note()).isEqualTo(reader.whole("dec_1", LOG, 0).checkpoint());
    }

    private NoteKey key(String keyId) throws InvalidNote {
        Proof.Key key = reader.whole("dec_1", LOG, 0).keys().stream()
                .filter(known -> known.keyId().equals(keyId)).findFirst().orElseThrow();
        return NoteKey.ofLog(key.origin(), key.publicKey());
    }

    private static boolean includes(int index, int size, String leaf, List<String> path, String root) {
        return Rfc9162.includes(bytes(leaf), index, size, bytes(path), bytes(root));
    }

    private static byte[] bytes(String hash) {
        return Hash.parse(hash).orElseThrow().bytes();
    }

    private static List<byte[]> bytes(List<String> hashes) {
        return hashes.stream().map(ServedProofsTest::bytes).toList();
    }
}

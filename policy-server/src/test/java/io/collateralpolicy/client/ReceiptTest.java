package io.collateralpolicy.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.client.Receipt.Standing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Receipts of small trees, whose roots and paths are made by the recursive definitions of RFC 9162, section 2.1. */
class ReceiptTest {

    private static final KeyPair KEYS = keys();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 13, 16, 31, 33})
    void everyLeafOfATreeIsShownToBeInIt(int size) throws Exception {
        List<byte[]> leaves = leaves(size);
        for (int index = 0; index < size; index++) {
            Receipt receipt = receipt(index, leaves, path(index, leaves), KEYS);
            assertThat(receipt.check(Optional.empty())).as("leaf " + index).isEqualTo(Standing.INCLUDED);
            assertThat(receipt.check(Optional.of(KEYS.getPublic()))).isEqualTo(Standing.SIGNED);
        }
    }

    @Test
    void anotherPathAnotherPlaceOrAnotherKeyIsBroken() throws Exception {
        List<byte[]> leaves = leaves(7);
        List<byte[]> path = path(3, leaves);
        List<byte[]> shorter = path.subList(0, path.size() - 1);
        List<byte[]> longer = new ArrayList<>(path);
        longer.add(leaves.get(0));

        assertThat(receipt(2, leaves, path, KEYS).check(Optional.empty())).isEqualTo(Standing.BROKEN);
        assertThat(receipt(3, leaves, shorter, KEYS).check(Optional.empty())).isEqualTo(Standing.BROKEN);
        assertThat(receipt(3, leaves, longer, KEYS).check(Optional.empty())).isEqualTo(Standing.BROKEN);
        assertThat(receipt(3, leaves, path, keys()).check(Optional.of(KEYS.getPublic()))).isEqualTo(Standing.BROKEN);
    }

    @Test
    void aReceiptWithoutAPathOnlyNamesItsEntry() throws Exception {
        Json answer = Json.of("{\"receipt\":{\"log\":\"node-0\",\"index\":\"4\",\"leafHash\":\"sha256:00\"}}");

        assertThat(new Receipt(answer).check(Optional.of(KEYS.getPublic()))).isEqualTo(Standing.NAMED);
    }

    private static Receipt receipt(int index, List<byte[]> leaves, List<byte[]> path, KeyPair keys) throws Exception {
        byte[] root = root(leaves);
        String note = "localhost/node-0\n" + leaves.size() + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(note.getBytes(StandardCharsets.UTF_8));
        String siblings = path.stream().map(hash -> "\"" + hex(hash) + "\"").collect(Collectors.joining(","));
        return new Receipt(Json.of("{\"receipt\":{\"origin\":\"localhost/node-0\",\"index\":\"" + index + "\",\"treeSize\":\""
                + leaves.size() + "\",\"leafHash\":\"" + hex(leaves.get(index)) + "\",\"path\":[" + siblings
                + "],\"batchRoot\":\"" + hex(root) + "\",\"signature\":\""
                + Base64.getEncoder().encodeToString(signature.sign()) + "\"}}"));
    }

    private static List<byte[]> leaves(int size) throws GeneralSecurityException {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(MessageDigest.getInstance("SHA-256").digest(new byte[] {0, (byte) i}));
        }
        return leaves;
    }

    /** MTH: of one leaf itself, else of the largest power of two below the size and the rest. */
    private static byte[] root(List<byte[]> leaves) throws GeneralSecurityException {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 1);
        digest.update(root(leaves.subList(0, split)));
        return digest.digest(root(leaves.subList(split, leaves.size())));
    }

    /** PATH: the path inside of the half that holds the leaf, then the root of the other. */
    private static List<byte[]> path(int index, List<byte[]> leaves) throws GeneralSecurityException {
        if (leaves.size() == 1) {
            return List.of();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, split);
        List<byte[]> right = leaves.subList(split, leaves.size());
        List<byte[]> path = new ArrayList<>(index < split ? path(index, left) : path(index - split, right));
        path.add(root(index < split ? right : left));
        return path;
    }

    private static String hex(byte[] hash) {
        return "sha256:" + HexFormat.of().formatHex(hash);
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.collateralpolicy.audit.verify;

import io.collateralpolicy.wire.CanonicalJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A log as {@code docs/audit-log.md} has it, written by the page and by nobody's code: what the verifier is tried on. */
final class SyntheticLog {

    static final String ZEROS = "sha256:" + "0".repeat(64);

    private static final int KEY_BYTES = 32;

    final String name;
    final List<byte[]> entries = new ArrayList<>();
    final List<String> checkpoints = new ArrayList<>();
    final List<Map<String, String>> epochs = new ArrayList<>();
    Instant clock = Instant.parse("2026-11-22T14:00:00.412Z");
    String origin;
    String edition = "2";
    List<Signer> signers = new ArrayList<>();

    /** A key with the name it signs under. */
    record Signer(String name, KeyPair keys) {

        static Signer of(String name) {
            try {
                return new Signer(name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        byte[] raw() {
            byte[] encoded = keys.getPublic().getEncoded();
            return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
        }

        String publicKey() {
            return Base64.getEncoder().encodeToString(raw());
        }

        byte[] keyId(int kind) {
            ByteArrayOutputStream named = new ByteArrayOutputStream();
            named.writeBytes((name + "\n").getBytes(StandardCharsets.UTF_8));
            named.write(kind);
            named.writeBytes(raw());
            return Arrays.copyOf(sha256(named.toByteArray()), 4);
        }

        String keyIdHex() {
            return HexFormat.of().formatHex(keyId(1));
        }

        String line(String text) {
            return "\u2014 " + name + " " + base64(keyId(1), sign(keys.getPrivate(), text)) + "\n";
        }
    }

    SyntheticLog(String name) {
        this.name = name;
        this.origin = "localhost/" + name;
        this.signers.add(Signer.of(origin));
    }

    /** Begins the log with its first key. */
    SyntheticLog started() {
        Signer signer = signers.get(0);
        append("AUDIT_KEY_STARTED", sequences.next(), Map.of(
                "epoch", "1", "origin", origin, "keyId", signer.keyIdHex(), "publicKey", signer.publicKey()));
        epoch("STARTED", signer);
        commit();
        return this;
    }

    /** Counts sequenced entries; logs of one database share it. */
    static final class Sequences {
        private long last;

        String next() {
            return Long.toString(++last);
        }
    }

    Sequences sequences = new Sequences();

    void rotate() {
        Signer old = signers.get(0);
        Signer next = Signer.of(origin);
        append("AUDIT_KEY_ROTATED", sequences.next(), Map.of(
                "epoch", Integer.toString(epochs.size() + 1), "origin", origin, "keyId", next.keyIdHex(),
                "publicKey", next.publicKey(), "previousKeyId", old.keyIdHex(), "reason", "yearly"));
        epoch("ROTATED", next);
        signers = new ArrayList<>(List.of(old, next));
        commit();
        signers = new ArrayList<>(List.of(next));
    }

    void breakEpoch(String lost) {
        int number = epochs.size() + 1;
        origin = "localhost/" + name + "/" + number;
        Signer next = Signer.of(origin);
        append("EPOCH_BROKEN", sequences.next(), Map.of(
                "epoch", Integer.toString(number), "origin", origin, "keyId", next.keyIdHex(),
                "publicKey", next.publicKey(), "reason", "a backup was restored", "lostCheckpoint", lost));
        epoch("BROKEN", next);
        signers = new ArrayList<>(List.of(next));
        commit();
    }

    private void epoch(String kind, Signer signer) {
        epochs.add(Map.of("epoch", Integer.toString(epochs.size() + 1), "fromIndex", Integer.toString(entries.size() - 1),
                "kind", kind, "origin", origin, "keyId", signer.keyIdHex(), "publicKey", signer.publicKey()));
    }

    void signIn(String subject) {
        append("SIGN_IN", "", subject, Map.of("roles", "auditor"));
    }

    void append(String type, String sequence, Map<String, String> content) {
        append(type, sequence, "server", content);
    }

    void append(String type, String sequence, String subject, Map<String, String> content) {
        entries.add(entry(entries.size(), last(), type, sequence, subject, content));
        clock = clock.plusMillis(7);
    }

    String last() {
        return entries.isEmpty() ? ZEROS : digest(leaf(entries.get(entries.size() - 1)));
    }

    byte[] entry(
            int index, String previous, String type, String sequence, String subject, Map<String, String> content) {
        Map<String, Object> entry = new TreeMap<>(Map.of(
                "v", edition, "log", name, "index", Integer.toString(index), "previousHash", previous,
                "recordedAt", clock.toString(), "type", type, "subject", subject, "content", new TreeMap<>(content)));
        if (!sequence.isEmpty()) {
            entry.put("sequence", sequence);
        }
        return CanonicalJson.bytes(entry);
    }

    /** Ends a batch. */
    void commit() {
        checkpoints.add(note(entries.size(), root(entries), signers));
    }

    /** Signs the log anew as it stands now, at the sizes it was signed at: what only the key's holder can do. */
    void signAnew() {
        List<Integer> sizes = checkpoints.stream().map(note -> Integer.parseInt(note.split("\n")[1])).toList();
        checkpoints.clear();
        sizes.forEach(size -> checkpoints.add(note(size, root(entries.subList(0, size)), signers)));
    }

    /** Makes index and previous hash of all entries from here on right again. */
    void link(int from) {
        for (int i = from; i < entries.size(); i++) {
            String text = new String(entries.get(i), StandardCharsets.UTF_8);
            String previous = i == 0 ? ZEROS : digest(leaf(entries.get(i - 1)));
            entries.set(i, text.replaceFirst("\"index\":\"[0-9]+\"", "\"index\":\"" + i + "\"")
                    .replaceFirst("\"previousHash\":\"[^\"]*\"", "\"previousHash\":\"" + previous + "\"")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    String note(long size, byte[] root, List<Signer> by) {
        String text = origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
        StringBuilder note = new StringBuilder(text + "\n");
        by.forEach(signer -> note.append(signer.line(text)));
        return note.toString();
    }

    byte[] root() {
        return root(entries);
    }

    /** MTH of RFC 9162 §2.1.1, as it is defined there. */
    static byte[] root(List<byte[]> entries) {
        if (entries.isEmpty()) {
            return sha256();
        } else if (entries.size() == 1) {
            return leaf(entries.get(0));
        }
        int left = Integer.highestOneBit(entries.size() - 1);
        return sha256(
                new byte[] {1}, root(entries.subList(0, left)), root(entries.subList(left, entries.size())));
    }

    static byte[] leaf(byte[] entry) {
        return sha256(new byte[] {0}, entry);
    }

    static String digest(byte[] hash) {
        return "sha256:" + HexFormat.of().formatHex(hash);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sign(PrivateKey key, String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String base64(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}

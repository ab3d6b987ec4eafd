package io.collateralpolicy.audit.verify;

import io.collateralpolicy.wire.CanonicalJson;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An export of one long log, written while it is made up: neither it nor its tree is ever in memory. */
public final class LargeBundle {

    private static final int TILE = 256;
    private static final int BATCH = 1000;

    private final SyntheticLog log = new SyntheticLog("node-0");
    private final ByteArrayOutputStream tile = new ByteArrayOutputStream();
    private final ByteArrayOutputStream checkpoints = new ByteArrayOutputStream();
    private final Deque<Subtree> subtrees = new ArrayDeque<>();
    private final ZipOutputStream zip;
    private String previous = SyntheticLog.ZEROS;
    private String note = "";
    private long size;
    private long signed;

    /** A whole subtree, the largest one at the bottom. */
    private record Subtree(byte[] root, long leaves) {}

    private LargeBundle(ZipOutputStream zip) {
        this.zip = zip;
    }

    /**
     * Writes a bundle.
     *
     * @param entries how many
     * @param bytes   about how many each has
     */
    public static Path write(Path file, long entries, int bytes) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(1);
            new LargeBundle(zip).write(entries, "r".repeat(Math.max(1, bytes - 280)));
        }
        return file;
    }

    private void write(long entries, String roles) throws IOException {
        SyntheticLog.Signer signer = log.signers.get(0);
        add("AUDIT_KEY_STARTED", "1", Map.of("epoch", "1", "origin", log.origin, "keyId", signer.keyIdHex(),
                "publicKey", signer.publicKey()));
        sign();
        while (size < entries) {
            add("SIGN_IN", "", Map.of("roles", roles));
            if (size % BATCH == 0 || size == entries) {
                sign();
            }
        }
        endTile();
        file("logs/node-0/checkpoints.ndjson", checkpoints.toByteArray());
        file("logs/node-0/checkpoint", note.getBytes(StandardCharsets.UTF_8));
        file("bundle.json", CanonicalJson.bytes(manifest(signer)));
    }

    private void add(String type, String sequence, Map<String, String> content) throws IOException {
        byte[] entry = log.entry(Math.toIntExact(size), previous, type, sequence, "somebody", content);
        byte[] leaf = SyntheticLog.leaf(entry);
        previous = SyntheticLog.digest(leaf);
        tile.writeBytes(ByteBuffer.allocate(2).putShort((short) entry.length).array());
        tile.writeBytes(entry);
        Subtree subtree = new Subtree(leaf, 1);
        while (!subtrees.isEmpty() && subtrees.peek().leaves == subtree.leaves) {
            Subtree left = subtrees.pop();
            subtree = new Subtree(SyntheticLog.sha256(new byte[] {1}, left.root, subtree.root), 2 * left.leaves);
        }
        subtrees.push(subtree);
        size++;
        if (size % TILE == 0) {
            endTile();
        }
    }

    private void endTile() throws IOException {
        if (tile.size() > 0) {
            long number = (size - 1) / TILE;
            String folder = number < 1000 ? "" : String.format("x%03d/", number / 1000);
            String part = size % TILE == 0 ? "" : ".p/" + size % TILE;
            file("logs/node-0/tile/entries/" + folder + String.format("%03d", number % 1000) + part, tile.toByteArray());
            tile.reset();
        }
    }

    private void sign() {
        note = log.note(size, root(), log.signers);
        checkpoints.writeBytes(CanonicalJson.bytes(new TreeMap<>(Map.of("note", note, "size", Long.toString(size)))));
        checkpoints.write('\n');
        signed++;
    }

    private byte[] root() {
        Iterator<Subtree> fromRight = subtrees.iterator();
        byte[] root = fromRight.next().root;
        while (fromRight.hasNext()) {
            root = SyntheticLog.sha256(new byte[] {1}, fromRight.next().root, root);
        }
        return root;
    }

    private Map<String, Object> manifest(SyntheticLog.Signer signer) {
        Map<String, String> epoch = new TreeMap<>(Map.of("epoch", "1", "fromIndex", "0", "kind", "STARTED",
                "origin", log.origin, "keyId", signer.keyIdHex(), "publicKey", signer.publicKey()));
        Map<String, Object> listed = new TreeMap<>(Map.of("log", "node-0", "size", Long.toString(size),
                "rootHash", SyntheticLog.digest(root()), "checkpoints", Long.toString(signed),
                "epochs", List.of(epoch)));
        return new TreeMap<>(Map.of("edition", "1", "exportedAt", "2026-11-27T12:00:00.000Z", "exportedBy", "auditor",
                "engineBuild", "1.0.0", "payloads", "none", "payloadCount", "0", "payloadFiles", "0",
                "packages", List.of(), "logs", List.of(listed)));
    }

    private void file(String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

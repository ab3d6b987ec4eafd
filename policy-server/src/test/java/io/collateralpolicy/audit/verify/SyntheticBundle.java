package io.collateralpolicy.audit.verify;

import io.collateralpolicy.wire.CanonicalJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An export as {@code docs/audit-log.md} has it. */
final class SyntheticBundle {

    final List<SyntheticLog> logs = new ArrayList<>();
    final Map<String, byte[]> payloads = new TreeMap<>();
    final Map<String, byte[]> packages = new TreeMap<>();

    /** Stores a content under its digest. */
    String payload(byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        String digest = SyntheticLog.digest(SyntheticLog.sha256(content.toByteArray()));
        payloads.put(digest, content.toByteArray());
        return digest;
    }

    /** Every file, by its name. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        logs.forEach(log -> files(log, files));
        if (!payloads.isEmpty()) {
            files.put("payloads/000000", payloadFile());
        }
        packages.forEach((path, content) -> files.put("packages/" + path, content));
        files.put("bundle.json", CanonicalJson.bytes(manifest()));
        return files;
    }

    private static void files(SyntheticLog log, Map<String, byte[]> files) {
        String folder = "logs/" + log.name + "/";
        String last = log.checkpoints.isEmpty() ? "" : log.checkpoints.get(log.checkpoints.size() - 1);
        files.put(folder + "checkpoint", last.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (String note : log.checkpoints) {
            lines.writeBytes(CanonicalJson.bytes(new TreeMap<>(Map.of("note", note, "size", note.split("\n")[1]))));
            lines.write('\n');
        }
        files.put(folder + "checkpoints.ndjson", lines.toByteArray());
        for (int first = 0; first < log.entries.size(); first += 256) {
            List<byte[]> entries = log.entries.subList(first, Math.min(log.entries.size(), first + 256));
            String name = String.format("%03d", first / 256) + (entries.size() == 256 ? "" : ".p/" + entries.size());
            files.put(folder + "tile/entries/" + name, tile(entries));
        }
    }

    private static byte[] tile(List<byte[]> entries) {
        ByteArrayOutputStream tile = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            tile.writeBytes(ByteBuffer.allocate(2).putShort((short) entry.length).array());
            tile.writeBytes(entry);
        }
        return tile.toByteArray();
    }

    private byte[] payloadFile() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        payloads.forEach((digest, content) -> {
            file.writeBytes(java.util.HexFormat.of().parseHex(digest.substring("sha256:".length())));
            file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
            file.writeBytes(content);
        });
        return file.toByteArray();
    }

    private Map<String, Object> manifest() {
        TreeSet<String> digests = new TreeSet<>();
        packages.keySet().forEach(path -> digests.add("sha256:" + path.split("/")[0]));
        return new TreeMap<>(Map.of(
                "edition", "1", "exportedAt", "2026-11-27T12:00:00.000Z", "exportedBy", "auditor",
                "engineBuild", "1.0.0", "payloads", payloads.isEmpty() ? "none" : "all",
                "payloadCount", Integer.toString(payloads.size()), "payloadFiles", payloads.isEmpty() ? "0" : "1",
                "packages", digests, "logs", logs.stream().map(SyntheticBundle::listed).toList()));
    }

    private static Map<String, Object> listed(SyntheticLog log) {
        return new TreeMap<>(Map.of(
                "log", log.name, "size", Integer.toString(log.entries.size()),
                "rootHash", SyntheticLog.digest(log.root()),
                "checkpoints", Integer.toString(log.checkpoints.size()), "epochs", log.epochs));
    }

    Path folder(Path folder) throws IOException {
        return folder(folder, files());
    }

    static Path folder(Path folder, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder;
    }

    Path zip(Path file) throws IOException {
        return zip(file, files());
    }

    static Path zip(Path file, Map<String, byte[]> files) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}

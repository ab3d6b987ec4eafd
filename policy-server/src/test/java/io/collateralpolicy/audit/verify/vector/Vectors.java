package io.collateralpolicy.audit.verify.vector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What every implementation of the format must agree on, in {@code docs/audit-log/vectors}: computed from the definitions of
 * RFC 9162, C2SP and RFC 8785 and from nobody's code. The command writes them.
 */
final class Vectors {

    static final Path FOLDER = Path.of("../docs/audit-log/vectors");

    /** The leaves that the tests of Certificate Transparency use. */
    static final List<byte[]> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    /** Eight decisions, each naming the hash of the entry before. */
    private static final List<byte[]> ENTRIES = entries();

    private static final FixedKey KEY = new FixedKey("example.org/node-0", 7);
    private static final FixedKey OTHER = new FixedKey("example.org/node-0", 8);

    private Vectors() {}

    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Files.write(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }

    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("tree.json", bytes(tree()));
        files.put("notes.json", bytes(notes()));
        files.put("canonical.json", bytes(canonical()));
        files.put("proofs.json", bytes(proofs()));
        return files;
    }

    private static byte[] bytes(JsonNode document) {
        return (document.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode object() {
        return StrictJson.mapper().createObjectNode();
    }

    private static ObjectNode tree() {
        ObjectNode tree = object();
        ArrayNode leaves = tree.putArray("leaves");
        LEAVES.forEach(leaf -> leaves.add(base64(leaf)));
        ArrayNode roots = tree.putArray("roots");
        ArrayNode inclusion = tree.putArray("inclusion");
        ArrayNode consistency = tree.putArray("consistency");
        for (int size = 0; size <= LEAVES.size(); size++) {
            List<byte[]> sized = LEAVES.subList(0, size);
            roots.add(Rfc9162.text(Rfc9162.root(sized)));
            for (int index = 0; index < size; index++) {
                ObjectNode one = inclusion.addObject().put("index", text(index)).put("size", text(size));
                list(one.putArray("path"), Rfc9162.path(index, sized));
            }
            for (int from = 1; from <= size; from++) {
                ObjectNode one = consistency.addObject().put("from", text(from)).put("to", text(size));
                list(one.putArray("path"), Rfc9162.proof(from, sized));
            }
        }
        return tree;
    }

    private static void list(ArrayNode list, List<String> texts) {
        texts.forEach(list::add);
    }

    private static ObjectNode notes() {
        ObjectNode notes = object();
        notes.put("origin", KEY.name()).put("publicKey", KEY.publicKey()).put("keyId", KEY.keyIdHex());
        String text = KEY.name() + "\n8\n" + base64(Rfc9162.root(LEAVES)) + "\n";
        String good = KEY.note(text);
        ArrayNode cases = notes.putArray("cases");
        note(cases, "as it was signed", good, true);
        note(cases, "with a line of somebody else behind it", good + new FixedKey("witness.example", 9).line(text), true);
        note(cases, "with another size", good.replace("\n8\n", "\n7\n"), false);
        note(cases, "with another root", good.replace(base64(Rfc9162.root(LEAVES)), base64(Rfc9162.root(List.of()))), false);
        note(cases, "signed by another key of this name", OTHER.note(text), false);
        note(cases, "under the name of another log", good.replace("\u2014 example.org/node-0", "\u2014 example.org/node-1"), false);
        note(cases, "without a signature", text + "\n", false);
        note(cases, "without the end of its last line", good.substring(0, good.length() - 1), false);
        return notes;
    }

    private static void note(ArrayNode cases, String name, String note, boolean valid) {
        cases.addObject().put("name", name).put("note", note).put("valid", valid);
    }

    private static ObjectNode canonical() {
        ObjectNode canonical = object();
        ArrayNode cases = canonical.putArray("cases");
        entry(cases, "sorted, without space", "{\"a\":\"1\",\"b\":[true,null,\"\"],\"c\":{}}", true);
        entry(cases, "names by UTF-16 code units", "{\"\uD83D\uDE00\":\"\",\"\uFB33\":\"\"}", true);
        entry(cases, "short escapes", "{\"a\":\"\\b\\t\\n\\f\\r\\\"\\\\\\u001f/\u00e9\"}", true);
        entry(cases, "a number", "{\"a\":1}", false);
        entry(cases, "a member twice", "{\"a\":\"1\",\"a\":\"1\"}", false);
        entry(cases, "members out of order", "{\"b\":\"1\",\"a\":\"1\"}", false);
        entry(cases, "names by code points", "{\"\uFB33\":\"\",\"\uD83D\uDE00\":\"\"}", false);
        entry(cases, "space", "{\"a\": \"1\"}", false);
        entry(cases, "an end of line", "{\"a\":\"1\"}\n", false);
        entry(cases, "an escape that need not be", "{\"a\":\"\\u0041\"}", false);
        entry(cases, "an escaped stroke", "{\"a\":\"\\/\"}", false);
        entry(cases, "upper-case hex digits", "{\"a\":\"\\u001F\"}", false);
        entry(cases, "a long escape with a short form", "{\"a\":\"\\u000a\"}", false);
        entry(cases, "a control character", "{\"a\":\"\u0001\"}", false);
        entry(cases, "something behind the document", "{\"a\":\"1\"}{}", false);
        entry(cases, "no object", "[]", false);
        entry(cases, "nothing", "", false);
        cases.addObject().put("name", "no UTF-8").put("bytes", base64(new byte[] {'{', '"', (byte) 0xc3, '"', ':', '"', '"', '}'}))
                .put("valid", false);
        return canonical;
    }

    private static void entry(ArrayNode cases, String name, String text, boolean valid) {
        cases.addObject().put("name", name).put("bytes", base64(text.getBytes(StandardCharsets.UTF_8))).put("valid", valid);
    }

    /** Bodies of {@code GET /decisions/{id}/proof}. */
    private static ObjectNode proofs() {
        ObjectNode proofs = object();
        ArrayNode cases = proofs.putArray("cases");
        for (int index : new int[] {0, 3, 4, 7}) {
            proof(cases, "entry " + index + " of 8", proof(index), true);
        }
        proof(cases, "another entry", proof(3).put("entry", base64(ENTRIES.get(4))), false);
        proof(cases, "another decision", proof(3).put("decisionId", "dec_4"), false);
        proof(cases, "another place", proof(3).put("index", "2"), false);
        proof(cases, "another leaf hash", proof(3).put("leafHash", Rfc9162.text(Rfc9162.root(List.of()))), false);
        ObjectNode shorter = proof(3);
        ((ArrayNode) shorter.path("path")).remove(2);
        proof(cases, "a step too few", shorter, false);
        ObjectNode longer = proof(3);
        ((ArrayNode) longer.path("path")).add(Rfc9162.text(Rfc9162.root(List.of())));
        proof(cases, "a step too many", longer, false);
        ObjectNode swapped = proof(3);
        ArrayNode path = (ArrayNode) swapped.path("path");
        path.insert(0, path.remove(1));
        proof(cases, "steps in another order", swapped, false);
        proof(cases, "another root than the checkpoint", proof(3).put("rootHash", Rfc9162.text(Rfc9162.root(ENTRIES.subList(0, 7)))),
                false);
        proof(cases, "a checkpoint that another key signed", proof(3).put("checkpoint", OTHER.note(checkpoint())), false);
        proof(cases, "a checkpoint of another size", proof(3).put("checkpoint", KEY.note(checkpoint().replace("\n8\n", "\n9\n"))),
                false);
        return proofs;
    }

    private static String checkpoint() {
        return KEY.name() + "\n8\n" + base64(Rfc9162.root(ENTRIES)) + "\n";
    }

    private static ObjectNode proof(int index) {
        ObjectNode proof = object().put("decisionId", "dec_" + index).put("log", "node-0").put("index", text(index));
        proof.put("entry", base64(ENTRIES.get(index)));
        proof.put("leafHash", Rfc9162.text(Rfc9162.root(List.of(ENTRIES.get(index)))));
        proof.put("treeSize", "8").put("rootHash", Rfc9162.text(Rfc9162.root(ENTRIES)));
        list(proof.putArray("path"), Rfc9162.path(index, ENTRIES));
        proof.put("checkpoint", KEY.note(checkpoint()));
        proof.putArray("keys").addObject().put("epoch", "1").put("origin", KEY.name()).put("keyId", KEY.keyIdHex())
                .put("publicKey", KEY.publicKey());
        return proof;
    }

    private static List<byte[]> entries() {
        List<byte[]> entries = new ArrayList<>();
        String previous = "sha256:" + "0".repeat(64);
        for (int index = 0; index < LEAVES.size(); index++) {
            String entry = "{\"content\":{\"decisionId\":\"dec_" + index + "\"},\"index\":\"" + index
                    + "\",\"log\":\"node-0\",\"previousHash\":\"" + previous
                    + "\",\"recordedAt\":\"2026-11-22T14:00:00.000Z\",\"subject\":\"backend\",\"type\":\"DECISION\",\"v\":\"2\"}";
            entries.add(entry.getBytes(StandardCharsets.UTF_8));
            previous = Rfc9162.text(Rfc9162.root(List.of(entries.get(index))));
        }
        return List.copyOf(entries);
    }

    private static void proof(ArrayNode cases, String name, ObjectNode proof, boolean valid) {
        cases.addObject().put("name", name).put("valid", valid).set("proof", proof);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

package io.collateralpolicy.audit.verify.vector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.audit.verify.json.JsonFault;
import io.collateralpolicy.audit.verify.json.JsonReader;
import io.collateralpolicy.audit.verify.note.Checkpoint;
import io.collateralpolicy.audit.verify.note.InvalidNote;
import io.collateralpolicy.audit.verify.note.NoteKey;
import io.collateralpolicy.audit.verify.tree.CompactRange;
import io.collateralpolicy.audit.verify.tree.Hash;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Spliterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The vectors are what the definitions say, and the verifier agrees with each. */
class VectorsTest {

    /** Of the leaves, from none to eight, as the tests of Certificate Transparency have them. */
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static JsonNode stored(String name) {
        try {
            return StrictJson.readTree(Files.readAllBytes(Vectors.FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<JsonNode> cases(String name) {
        Spliterator<JsonNode> cases = stored(name).path("cases").spliterator();
        return StreamSupport.stream(cases, false);
    }

    @TestFactory
    Stream<DynamicTest> whatIsStoredIsWhatTheDefinitionsSay() {
        return Vectors.files().entrySet().stream().map(file -> DynamicTest.dynamicTest(file.getKey(), () -> assertThat(
                        Files.readString(Vectors.FOLDER.resolve(file.getKey())))
                .isEqualTo(new String(file.getValue(), StandardCharsets.UTF_8))));
    }

    @Test
    void rootsAreThoseOfCertificateTransparency() {
        CompactRange tree = CompactRange.EMPTY;
        JsonNode roots = stored("tree.json").path("roots");
        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(tree.root().hex()).as("of %s leaves", size).isEqualTo(ROOTS.get(size));
            assertThat(roots.path(size).asText()).isEqualTo("sha256:" + ROOTS.get(size));
            tree = size < Vectors.LEAVES.size() ? tree.with(Hash.leaf(Vectors.LEAVES.get(size))) : tree;
        }
    }

    @TestFactory
    Stream<DynamicTest> notesAreSignedOrNot() throws InvalidNote {
        JsonNode notes = stored("notes.json");
        NoteKey key = NoteKey.ofLog(notes.path("origin").asText(), notes.path("publicKey").asText());
        assertThat(key.keyId()).isEqualTo(notes.path("keyId").asText());
        return cases("notes.json").map(one -> DynamicTest.dynamicTest(one.path("name").asText(), () -> assertThat(
                        isSigned(key, one.path("note").asText()))
                .isEqualTo(one.path("valid").asBoolean())));
    }

    private static boolean isSigned(NoteKey key, String note) {
        try {
            return key.signed(Checkpoint.parse(note).note());
        } catch (InvalidNote e) {
            return false;
        }
    }

    @TestFactory
    Stream<DynamicTest> entriesAreCanonicalOrNot() {
        return cases("canonical.json").map(one -> DynamicTest.dynamicTest(one.path("name").asText(), () -> assertThat(
                        isCanonical(Base64.getDecoder().decode(one.path("bytes").asText())))
                .isEqualTo(one.path("valid").asBoolean())));
    }

    private static boolean isCanonical(byte[] bytes) {
        try {
            JsonReader.readCanonical(bytes);
            return true;
        } catch (JsonFault e) {
            return false;
        }
    }
}

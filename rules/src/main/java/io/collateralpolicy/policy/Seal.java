package io.collateralpolicy.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.wire.Digest;
import io.collateralpolicy.wire.InvalidJson;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the digest of every file of a package into its manifest: a command for authors, and what a draft does. */
public final class Seal {

    private Seal() {}

    /** Seals the package in the given folder, then says whether it is a valid one. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("name the folder of one package, for example `policies/standard/1.0.0`");
        }
        seal(Path.of(arguments[0]), System.out);
    }

    static void seal(Path folder, PrintStream out) throws IOException {
        PackageFiles sealed = seal(PackageFiles.read(folder));
        Files.write(folder.resolve(Manifest.FILE), sealed.content(Manifest.FILE).orElseThrow());
        PolicyPackage read = PolicyPackage.read(sealed);
        out.println(read.manifest().name() + " " + read.manifest().version() + " " + read.packageDigest());
    }

    /** The same files, with the manifest naming them as they are; its other members keep their order. */
    public static PackageFiles seal(PackageFiles files) {
        byte[] json = files.content(Manifest.FILE)
                .orElseThrow(() -> new IllegalArgumentException("the package has no `policy.json`"));
        JsonNode manifest = StrictJson.readTree(json);
        if (!(manifest instanceof ObjectNode object)) {
            throw new InvalidJson("", "expected an object", 1, 1);
        }
        ObjectNode digests = object.putObject("files");
        files.paths().stream().filter(path -> !path.equals(Manifest.FILE))
                .forEach(path -> digests.put(path, Digest.sha256(files.content(path).orElseThrow())));
        return files.with(Manifest.FILE, pretty(object));
    }

    private static byte[] pretty(ObjectNode manifest) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        try {
            String text = StrictJson.mapper().writer(printer).writeValueAsString(manifest);
            return (text + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that was read can be written", e);
        }
    }
}

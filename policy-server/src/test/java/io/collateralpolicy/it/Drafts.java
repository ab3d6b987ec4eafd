package io.collateralpolicy.it;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Packages that somebody sends to have them checked. */
final class Drafts {

    static final String VALIDATIONS = "/api/v1/policies/standard/validations";

    private static final Path STANDARD = Path.of("..", "rules", "policies", "standard", "1.1.0");
    private static final Path CORPUS = Path.of("..", "rules", "src", "test", "resources", "hostile");
    /** What stands for a printer that errs is refused behind it, and is no text of an author. */
    private static final String BEHIND_THE_PRINTER = "after-the-printer";

    private Drafts() {}

    /** The shipped package with one file added or replaced. */
    static String standardWith(String path, String text) {
        ObjectNode body = StrictJson.mapper().createObjectNode();
        ObjectNode files = body.putObject("files");
        try {
            PackageFiles shipped = PackageFiles.read(STANDARD);
            shipped.paths().forEach(known -> files.put(known, text(shipped.content(known).orElseThrow())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put(path, text);
        return body.toString();
    }

    static List<String> attacks() {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .filter(file -> !file.getParent().endsWith(BEHIND_THE_PRINTER))
                    .map(Drafts::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return text(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}

package io.collateralpolicy.replay;

import io.collateralpolicy.wire.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decisions that were made once, with the packages that made them: every build decides them again, to the byte. Files are
 * added and never written again; a list has the digest of each.
 *
 * @param folder {@code packages/<64 hex>/…}, {@code decisions/<package>/<case>/…} and {@code digests.txt}
 */
record Corpus(Path folder) {

    static final Corpus STORED = new Corpus(Path.of("src/test/resources/corpus"));

    private static final String LIST = "digests.txt";

    /** One stored decision: its folder. */
    record Case(Path folder) {

        RecordedDecision decision() {
            return new RecordedDecision(
                    new String(part("package.txt").orElseThrow(), StandardCharsets.UTF_8).strip(),
                    part("request.json").orElseThrow(),
                    part("context.json").orElseThrow(),
                    part("account.json"),
                    part("market.json"));
        }

        /** The decided bytes. */
        byte[] answer() {
            return part("answer.json").orElseThrow();
        }

        private Optional<byte[]> part(String name) {
            return Files.exists(folder.resolve(name)) ? Optional.of(read(folder.resolve(name))) : Optional.empty();
        }
    }

    Path packages() {
        return folder.resolve("packages");
    }

    List<Case> cases() {
        return paths().stream()
                .filter(path -> path.endsWith("/answer.json"))
                .map(path -> new Case(folder.resolve(path).getParent()))
                .toList();
    }

    /** Adds a file and lists it; one that is there stays as it is. */
    void add(String path, byte[] content) throws IOException {
        Path file = folder.resolve(path);
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.write(file, content, StandardOpenOption.CREATE_NEW);
            Files.writeString(folder.resolve(LIST), Digest.sha256(content) + " " + path + "\n",
                    StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** What every file must be, by path. */
    Map<String, String> listed() {
        return new String(read(folder.resolve(LIST)), StandardCharsets.UTF_8).lines()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(line -> line[1], line -> line[0], (one, other) -> "twice", TreeMap::new));
    }

    /** What every file is, by path. */
    Map<String, String> digests() {
        return paths().stream().collect(Collectors.toMap(
                path -> path, path -> Digest.sha256(read(folder.resolve(path))), (one, other) -> one, TreeMap::new));
    }

    private List<String> paths() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.equals(LIST))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

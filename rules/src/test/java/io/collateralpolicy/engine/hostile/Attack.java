package io.collateralpolicy.engine.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A text that somebody might send to harm the server, and what keeps it from that.
 *
 * @param file below the corpus: a family and a sentence
 * @param link the first that refuses it
 * @param code what its author reads
 * @param why  it must be refused
 */
record Attack(String file, String link, String code, String why) {

    static final Path CORPUS = Path.of("src/test/resources/hostile");

    /** Every line of the table, in its order. */
    static List<Attack> all() {
        try {
            return Files.readAllLines(CORPUS.resolve("corpus.csv")).stream().skip(1).map(Attack::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attack of(String line) {
        String[] cells = line.split(",", 4);
        return new Attack(cells[0], cells[1], cells[2], cells[3].replace("\"", ""));
    }

    String family() {
        return file.substring(0, file.indexOf('/'));
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(CORPUS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return file;
    }
}

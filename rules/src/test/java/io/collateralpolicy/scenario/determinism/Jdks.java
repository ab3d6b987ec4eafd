package io.collateralpolicy.scenario.determinism;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** JDKs of this machine: the one that runs, {@code JAVA_HOME_<feature>}, and what is installed beside the one that runs. */
final class Jdks {

    private static final Path RUNNING = Path.of(System.getProperty("java.home"));

    private Jdks() {}

    /** The home of a JDK of a feature release. */
    static Optional<Path> ofFeature(int feature) {
        Stream<Path> named = Stream.ofNullable(System.getenv("JAVA_HOME_" + feature)).map(Path::of);
        return Stream.of(Stream.of(RUNNING), named, siblings().stream())
                .flatMap(homes -> homes)
                .filter(home -> isOfFeature(home, feature))
                .findFirst();
    }

    private static List<Path> siblings() {
        try (Stream<Path> beside = Files.list(RUNNING.toRealPath().getParent())) {
            return beside.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file {@code release} of a JDK holds {@code JAVA_VERSION="25.0.1"}. */
    private static boolean isOfFeature(Path home, int feature) {
        Path release = home.resolve("release");
        if (!Files.isReadable(release) || !Files.isExecutable(java(home))) {
            return false;
        }
        try {
            return Files.readString(release).matches("(?s).*JAVA_VERSION=\"" + feature + "[.\"-].*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path java(Path home) {
        return home.resolve("bin").resolve("java");
    }
}

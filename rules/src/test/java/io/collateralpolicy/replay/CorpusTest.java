package io.collateralpolicy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.policy.Manifest;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What was decided once is decided the same by every build. */
class CorpusTest {

    private static final Path SHIPPED = Path.of("policies");

    @TestFactory
    Stream<DynamicTest> everyStoredDecisionIsDecidedAgainToTheByte() {
        StoredPackages packages = new StoredPackages(Corpus.STORED.packages());
        Replay replay = new Replay(packages);
        return Corpus.STORED.cases().stream()
                .map(stored -> DynamicTest.dynamicTest(
                        Corpus.STORED.folder().relativize(stored.folder()).toString(),
                        () -> assertThat(new String(replay.decided(stored.decision()), StandardCharsets.UTF_8))
                                .isEqualTo(new String(stored.answer(), StandardCharsets.UTF_8))))
                .onClose(packages::close);
    }

    @Test
    void whatIsStoredIsNeitherChangedNorRemoved() {
        assertThat(Corpus.STORED.digests()).isEqualTo(Corpus.STORED.listed());
    }

    /** A version whose numbers were corrected before it was released has the decisions of the package it was. */
    @Test
    void everyShippedPackageHasDecisions() {
        assertThat(manifests(Corpus.STORED.packages(), manifest -> manifest.name() + " " + manifest.version()))
                .containsAll(manifests(SHIPPED, manifest -> manifest.name() + " " + manifest.version()));
    }

    @Test
    void everyMarginEditionHasDecisions() {
        assertThat(manifests(Corpus.STORED.packages(), Manifest::marginEdition))
                .containsAll(manifests(SHIPPED, Manifest::marginEdition));
    }

    @Test
    void addingWritesNothingAgain(@TempDir Path folder) throws IOException {
        Corpus corpus = new Corpus(folder);
        AddToCorpus adding = new AddToCorpus(corpus);
        adding.add(SHIPPED.resolve("aave-v2/1.0.0"));
        assertThat(corpus.cases()).hasSizeGreaterThan(1);
        assertThat(corpus.digests()).isEqualTo(corpus.listed());

        Path answer = corpus.cases().get(0).folder().resolve("answer.json");
        Files.writeString(answer, "bent");
        adding.add(SHIPPED.resolve("aave-v2/1.0.0"));

        assertThat(answer).hasContent("bent");
        assertThat(corpus.digests()).isNotEqualTo(corpus.listed());
    }

    private static Set<String> manifests(Path folder, Function<Manifest, String> saying) {
        try (Stream<Path> found = Files.find(folder, 4, (path, attributes) -> path.endsWith(Manifest.FILE))) {
            return found.map(Path::getParent).map(CorpusTest::manifest).map(saying)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifest manifest(Path folder) {
        try {
            return PolicyPackage.read(PackageFiles.read(folder)).manifest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

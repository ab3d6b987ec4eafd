package io.collateralpolicy.cdm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.Seal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command writes is a package, in both readings, and what it says is short enough to be read. */
class ImportScheduleTest {

    private static final Path OWN = Path.of("src/test/resources/cdm");
    private static final Path POLICY = Path.of("src/test/resources/policies/cdm-schedules/1.0.0");

    @TempDir
    private Path folder;

    /** At least AA- and at most AAA, and equal to both at once: the compatible reading accepts nothing. */
    @Test
    void aReadingThatAcceptsNothingIsAPackageAllTheSame() throws IOException {
        String said = imported(OWN.resolve("between-two-ratings.json"), Reading.COMPATIBLE);

        assertThat(said).contains("eligible-collateral.csv: 0 rows", "value-limits.csv: 1 rows");
        assertThat(Files.readAllLines(folder.resolve("COMPATIBLE-between-two-ratings.json/tables/eligible-collateral.csv")))
                .containsExactly(String.join(",", ScheduleTables.columns("eligible-collateral")));
    }

    /** US sovereigns from AA- to AAA by one agency and no longer than a year, each rating by itself. */
    @Test
    void differencesAreGroupedByCriterionAndByWhatTheyDo() throws IOException {
        List<String> differences = imported(OWN.resolve("between-two-ratings.json"), Reading.STRICT).lines()
                .filter(l -> l.startsWith("criterion "))
                .toList();

        assertThat(differences).singleElement().asString()
                .startsWith("criterion 1: only the strict reading accepts 1 asset, {")
                .endsWith("compatible not eligible, strict eligible at 0.995");
    }

    @Test
    void everyScheduleOfTheRepositoryIsImportedInBothReadings() throws IOException {
        importAll(OWN);
    }

    /** The samples of FINOS, where they are. */
    @Test
    void everyPublishedScheduleIsImportedInBothReadings() throws IOException {
        Path published = Path.of(System.getProperty("conformance.data", "")).resolve("eligibility");
        if (!Files.isDirectory(published)) {
            abort("published schedules SKIPPED: there is no folder " + published + "; give one by -Dconformance.data=DIR");
        }
        importAll(published);
    }

    private void importAll(Path schedules) throws IOException {
        for (Path file : schedules(schedules)) {
            int criteria = Schedule.read(Files.readAllBytes(file)).criteria().size();
            for (Reading reading : Reading.values()) {
                assertThat(imported(file, reading).lines().filter(l -> l.startsWith("criterion ")))
                        .as(file + " " + reading)
                        .hasSizeLessThanOrEqualTo(criteria * ScheduleReport.Kind.values().length);
            }
        }
    }

    /** A specification says what it accepts; other files beside it are none. */
    private static List<Path> schedules(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> schedules = files.filter(ImportScheduleTest::isSpecification).sorted().toList();
            assertThat(schedules).as("specifications in " + folder).isNotEmpty();
            return schedules;
        }
    }


    /** Imported into a copy of the policy, which is then sealed, and so read: what the command said. */
    private String imported(Path specification, Reading reading) throws IOException {
        Path copy = folder.resolve(reading + "-" + specification.getFileName());
        copy(copy);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ImportSchedule.run(specification, copy, reading, new PrintStream(said, true, StandardCharsets.UTF_8));
        PolicyPackage.read(Seal.seal(PackageFiles.read(copy)));
        return said.toString(StandardCharsets.UTF_8);
    }

    private static boolean isSpecification(Path file) {
        try {
            return file.toString().endsWith(".json") && Files.readString(file).contains("\"criteria\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path to) throws IOException {
        for (String file : PackageFiles.read(POLICY).paths()) {
            Files.createDirectories(to.resolve(file).getParent());
            Files.copy(POLICY.resolve(file), to.resolve(file));
        }
    }
}

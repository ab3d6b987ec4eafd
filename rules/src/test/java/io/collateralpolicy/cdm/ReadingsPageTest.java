package io.collateralpolicy.cdm;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.scenario.GeneratedPage;
import io.collateralpolicy.wire.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the two readings make of the same schedule, as a page: of the schedules kept here, and of a folder's where given. */
class ReadingsPageTest {

    private static final Path KEPT = Path.of("src/test/resources/cdm");
    private static final Path GIVEN = Path.of(System.getProperty("conformance.data", "")).resolve("eligibility");
    private static final Path WRITTEN = Path.of("target/cdm-readings-of-the-folder.md");
    private static final String HEAD = """
            # Two readings of a collateral schedule

            An `EligibleCollateralSpecification` of the FINOS Common Domain Model is imported in one of two readings:
            *compatible*, as the reference function `CheckEligibilityByDetails` of CDM 6.1.0 answers, and *strict*, as the
            words of the schedule say. The reference function compares ratings by equality, passes over exclusions, turns an
            exclusive lower bound of maturity round, compares periods by their number and looks at no limit
            ([what each reading does](../rules/README.md#collateral-schedules-of-the-common-domain-model)). Where the two
            part, an asset says so: one for each row of either reading. Written by the run and never by hand:

                ./mvnw -pl rules test -Dtest=ReadingsPageTest -Dexactness.page=write

            The same run over a folder of other schedules, `-Dconformance.data=DIR`, writes `rules/target/%s`.

            """.formatted(WRITTEN.getFileName());

    @Test
    void thePageSaysWhatTheReportsSay() throws IOException {
        GeneratedPage.hold("cdm-readings.md", HEAD + sections(schedules(KEPT)));
    }

    /** FINOS's own examples part in the same ways; they are not ours to keep, so their report is not either. */
    @Test
    void aFolderOfSchedulesIsReportedAsWell() throws IOException {
        if (Files.isDirectory(GIVEN)) {
            String page = HEAD + sections(schedules(GIVEN));
            Files.writeString(WRITTEN, page);
            assertThat(page).contains("the strict reading");
        }
    }

    private static String sections(List<Path> files) throws IOException {
        StringBuilder sections = new StringBuilder();
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            Schedule schedule = Schedule.read(content);
            sections.append("## ").append(file.getFileName()).append("\n\n`").append(Digest.sha256(content))
                    .append("`, ").append(schedule.criteria().size()).append(" criteria, ")
                    .append(ScheduleReport.differences(schedule).size()).append(" differences\n\n");
            ScheduleReport.text(schedule).forEach(line -> sections.append("- ").append(line).append('\n'));
            sections.append('\n');
        }
        return sections.toString().stripTrailing() + "\n";
    }

    /** Tables made of a schedule lie in the same folder as the schedules of the data. */
    private static List<Path> schedules(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".json") && !f.toString().contains("table")).sorted().toList();
        }
    }
}

package io.collateralpolicy.cdm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One schedule made so that the two readings differ in everything that they can differ in. */
class TwoReadingsTest {

    private static final Path FILE = Path.of("src/test/resources/cdm/two-readings.json");
    private static final Path POLICY = Path.of("src/test/resources/policies/cdm-schedules/1.0.0/tables");

    @Test
    void ratingsAreEqualInOneAndOrderedInTheOther() throws IOException {
        assertThat(row(Reading.COMPATIBLE, "criterion-1-row-1")).containsEntry("rating", "AA-");
        assertThat(rows(Reading.STRICT)).anySatisfy(r -> assertThat(r)
                .containsEntry("rating", "AA|AA+|AA-|AAA|Aa1|Aa2|Aa3|Aaa")
                .containsEntry("ratingAgency", "STANDARD_AND_POORS"));
    }

    @Test
    void theIssuersCountryIsTheAssetsInOneAndItsOwnInTheOther() throws IOException {
        assertThat(rows(Reading.COMPATIBLE)).allSatisfy(r -> assertThat(r).containsEntry("assetIssuerCountry", "*"));
        assertThat(rows(Reading.STRICT)).allSatisfy(r -> assertThat(r).containsEntry("country", "*"));
    }

    /** More than six months: turned round and taken for years in the one, half a year and a bit in the other. */
    @Test
    void anExclusiveLowerBoundIsTurnedRoundInOne() throws IOException {
        assertThat(rows(Reading.COMPATIBLE)).anySatisfy(r -> assertThat(r).containsEntry("maturityYears", "[0,6)"));
        assertThat(rows(Reading.STRICT)).anySatisfy(r -> assertThat(r).containsEntry("maturityYears", "[0.500001,)"));
    }

    @Test
    void exclusionsComeFirstInOneAndNotAtAllInTheOther() throws IOException {
        assertThat(rows(Reading.COMPATIBLE)).allSatisfy(r -> assertThat(r).containsEntry("eligible", "true"));
        assertThat(rows(Reading.STRICT).get(0)).containsEntry("eligible", "false").containsEntry("currency", "BRL");
    }

    /** Then the least generous: 1 / 1.08, 0.98, 1. */
    @Test
    void ofSeveralTreatmentsTheLeastGenerousHolds() throws IOException {
        List<String> rates = rows(Reading.STRICT).stream().map(r -> r.get("advanceRate")).distinct().toList();

        assertThat(rates).containsExactly("0", "0.925925925925925926", "0.98", "1");
    }

    @Test
    void valueLimitsAreHeldInOneOnly() throws IOException {
        assertThat(limits(Reading.STRICT)).contains("15000000");
        assertThat(limits(Reading.COMPATIBLE)).doesNotContain("15000000");
    }

    @Test
    void whatDiffersIsSaidByAnAsset() throws IOException {
        List<ScheduleReport.Difference> differences = ScheduleReport.differences(schedule());

        assertThat(differences)
                .anySatisfy(d -> {
                    assertThat(d.asset()).containsEntry("rating", "AA").containsEntry("country", "DE");
                    assertThat(d.compatible()).isEqualTo("not eligible");
                    assertThat(d.strict()).isEqualTo("eligible at 0.98");
                })
                .anySatisfy(d -> assertThat(d.strict()).isEqualTo("excluded"))
                .anySatisfy(d -> {
                    assertThat(d.asset()).containsEntry("maturityYears", "0");
                    assertThat(d.compatible()).startsWith("eligible");
                    assertThat(d.strict()).isEqualTo("not eligible");
                });
        assertThat(ScheduleReport.text(schedule())).contains(
                "exclusions that only the strict reading honours: 1",
                "value limits that only the strict reading holds, lot by lot: 1",
                "share limits that neither evaluates: 1",
                "kinds of criteria that no column speaks of, taken against the asset: [ListingSector]");
    }

    @Test
    void theCommandWritesTheTablesOfThePolicy(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("tables"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        ImportSchedule.run(FILE, folder, Reading.STRICT, new PrintStream(said, true, StandardCharsets.UTF_8));

        for (String table : List.of("eligible-collateral.csv", "currency-haircuts.csv", "value-limits.csv")) {
            assertThat(folder.resolve("tables").resolve(table)).hasSameTextualContentAs(POLICY.resolve(table));
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("eligible-collateral.csv: 7 rows");
    }

    @Test
    void aDocumentThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Schedule.read("{}".getBytes(StandardCharsets.UTF_8))).hasMessageContaining("criteria");
        assertThatThrownBy(() -> Schedule.read("nothing".getBytes(StandardCharsets.UTF_8))).hasMessageContaining("JSON");
    }

    private static Map<String, String> row(Reading reading, String name) throws IOException {
        return rows(reading).stream().filter(r -> r.get("row").equals(name)).findFirst().orElseThrow();
    }

    private static List<Map<String, String>> rows(Reading reading) throws IOException {
        return ScheduleTables.of(schedule(), reading).get("eligible-collateral");
    }

    private static List<String> limits(Reading reading) throws IOException {
        return ScheduleTables.of(schedule(), reading).get("value-limits").stream().map(r -> r.get("limit")).toList();
    }

    private static Schedule schedule() throws IOException {
        return Schedule.read(Files.readAllBytes(FILE));
    }
}

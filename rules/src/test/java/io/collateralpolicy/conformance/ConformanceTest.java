package io.collateralpolicy.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.collateralpolicy.conformance.adapter.Adapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every case of every claimed model, over {@code -Dconformance.data=DIR}; a table of what passed is printed, and the page
 * <em>How exact are we</em> must say the same. {@code -Dexactness.page=write} writes the page instead.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceTest {

    private static final Path PAGE = Path.of("../docs/exactness.md");
    private static final Path WRITTEN = Path.of("target/exactness.md");

    private final Map<String, Adapter> adapters = Adapters.byModel();
    private final Path cases = Path.of(System.getProperty("conformance.data", "")).resolve("cases");
    private final ConformanceRun run = new ConformanceRun(adapters);

    @BeforeAll
    void askEveryCase() throws IOException {
        if (!Files.isDirectory(cases)) {
            abort("conformance SKIPPED: there is no folder " + cases + "; give one by -Dconformance.data=DIR");
        }
        run.over(cases);
        System.out.println(run.tallies().report());
    }

    @Test
    void claimedModelsPassEveryCase() {
        assertThat(run.failures()).isEmpty();
        assertThat(run.tallies().models()).as("models in " + cases).isNotEmpty();
    }

    @Test
    void thePageSaysWhatTheRunSays() throws IOException {
        String page = new ExactnessPage(run, adapters).text();
        Files.writeString(WRITTEN, page);
        if (System.getProperty("exactness.page", "").equals("write")) {
            Files.writeString(PAGE, page);
        }
        String committed = Files.readString(PAGE);
        if (!committed.contains(run.digest())) {
            abort("the page SKIPPED: " + PAGE + " speaks of other cases than " + cases);
        }
        assertThat(committed)
                .as("write it anew: ./mvnw -pl rules test -Dtest=ConformanceTest -Dconformance.data=DIR -Dexactness.page=write")
                .isEqualTo(page);
    }
}

package io.collateralpolicy.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.conformance.adapter.Adapters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The models are built and not the published cases: inputs of our own, at and beside every boundary, with nothing, dust,
 * several of a kind and optional members left out. Each expectation is computed from the formula that stands beside it, in
 * exact fractions, or in double precision where the formula has logarithms, and never by the code under test.
 */
class UnseenCasesTest {

    private static final Path CASES = Path.of("src/test/resources/unseen/cases");
    /** They are asked of files of prices, or of a schedule, that are not ours to keep here. */
    private static final Set<String> OF_FILES =
            Set.of("breaker.daily_drop", "breaker.peg_low", "breaker.ratio_close", "cdm.eligibility");

    private final Map<String, Adapter> adapters = Adapters.byModel();

    @Test
    void everyModelAnswersWhatItHasNotSeen() throws IOException {
        ConformanceRun run = new ConformanceRun(adapters);
        run.over(CASES);

        assertThat(run.failures()).isEmpty();
        Set<String> asked = new TreeSet<>(run.tallies().models());
        asked.addAll(OF_FILES);
        assertThat(asked).containsExactlyElementsOf(adapters.keySet());
    }
}

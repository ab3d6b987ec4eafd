package io.collateralpolicy.rest.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.Range;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LspDiagnosticTest {

    /** The protocol counts lines and characters from 0, the end exclusive, and writes them as numbers. */
    @Test
    void aPlaceIsSaidAsEditorsCount() throws IOException {
        Diagnostic third = Diagnostic.error("a.drl", Range.at(3, 5, 4), "unknown-property", "no `hull`", "write `asset`");

        assertThat(StrictJson.mapper().writeValueAsString(LspDiagnostic.all(List.of(third)))).isEqualTo(
                "[{\"file\":\"a.drl\",\"range\":{\"start\":{\"line\":2,\"character\":4},\"end\":{\"line\":2,\"character\":8}},"
                        + "\"severity\":1,\"code\":\"unknown-property\",\"source\":\"collateral-policy\","
                        + "\"message\":\"no `hull`\",\"suggestion\":\"write `asset`\"}]");
    }

    @Test
    void noAnswerIsLargerForBeingSentALargerMistake() {
        Diagnostic longest = Diagnostic.error("a.drl", Range.START, "x", "m".repeat(60_000), "");

        List<LspDiagnostic> said = LspDiagnostic.all(Collections.nCopies(5_000, longest));

        assertThat(said).hasSize(LspDiagnostic.COUNT_MAX)
                .allSatisfy(diagnostic -> assertThat(diagnostic.message()).hasSize(501).endsWith("…"));
    }
}

package io.collateralpolicy.rest.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** W3C Trace Context, section 3.2. */
class TraceParentTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @Test
    void aTraceGoesOnWithASpanOfItsOwn() {
        TraceParent trace = TraceParent.after(Optional.of("00-" + TRACE + "-b7ad6b7169203331-01"));

        assertThat(trace.text()).matches("00-" + TRACE + "-[0-9a-f]{16}-01").doesNotContain("b7ad6b7169203331");
    }

    @Test
    void aLaterVersionIsReadAsFarAsItIsKnown() {
        assertThat(TraceParent.after(Optional.of("cc-" + TRACE + "-b7ad6b7169203331-01-what-the-future-holds")).traceId())
                .isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "00", "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01", "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
        "00-<script>alert(1)</script>-b7ad6b7169203331-01"
    })
    void whatIsNoneBeginsANewTrace(String header) {
        TraceParent trace = TraceParent.after(Optional.of(header));

        assertThat(trace.text()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
        assertThat(trace.traceId()).isNotEqualTo(TRACE).isNotEqualTo(TraceParent.after(Optional.empty()).traceId());
    }
}

package io.collateralpolicy.rest.body;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.wire.StrictJson;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NdjsonTest {

    private record Word(String word) {}

    @Test
    void everyLineIsReadAndEmptyOnesArePassedOver() {
        List<Ndjson.Line<Word>> lines = of("{\"word\":\"a\"}\n\n  \r\n{\"word\":\"b\"}\r\n{\"word\":\"c\"}").next(10);

        assertThat(lines).extracting(Ndjson.Line::number).containsExactly(1L, 4L, 5L);
        assertThat(lines).extracting(line -> line.body().orElseThrow().value().word()).containsExactly("a", "b", "c");
    }

    @Test
    void asManyAsAreAskedForAndNoneBehindTheEnd() {
        Ndjson<Word> body = of("{\"word\":\"a\"}\n{\"word\":\"b\"}\n");

        assertThat(body.next(1)).hasSize(1);
        assertThat(body.next(5)).hasSize(1);
        assertThat(body.next(5)).isEmpty();
    }

    /** Else two hundred lines of a mebibyte would be in memory at once. */
    @Test
    void longLinesComeFewAtATime() {
        String padded = "{\"word\":\"a\"}" + " ".repeat(Body.BYTES_MAX / 2) + "\n";
        Ndjson<Word> body = of(padded.repeat(5));

        assertThat(body.next(200)).hasSize(2);
        assertThat(body.next(200)).hasSize(2);
        assertThat(body.next(200)).hasSize(1);
        assertThat(body.next(200)).isEmpty();
    }

    @Test
    void aLineThatCannotBeReadEndsNothing() {
        List<Ndjson.Line<Word>> lines = of("{\"word\":1}\n{\"other\":\"a\"}\n{\"word\":\"c\"}").next(10);

        assertThat(lines.subList(0, 2)).extracting(line -> line.problem().orElseThrow().type())
                .containsOnly(ProblemType.MALFORMED_JSON);
        assertThat(lines.get(2).body()).isPresent();
    }

    @Test
    void aLineBeyondTheBoundIsAProblemAndTheNextIsRead() {
        String at = "\"" + "x".repeat(Body.BYTES_MAX) + "\"";

        List<Ndjson.Line<Word>> lines = of(at + "\n{\"word\":\"c\"}").next(10);

        assertThat(lines.get(0).problem().map(p -> p.type())).isEqualTo(Optional.of(ProblemType.PAYLOAD_TOO_LARGE));
        assertThat(lines.get(1).body()).isPresent();
    }

    private static Ndjson<Word> of(String body) {
        return new Ndjson<>(
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                bytes -> StrictJson.read(bytes, Word.class));
    }
}

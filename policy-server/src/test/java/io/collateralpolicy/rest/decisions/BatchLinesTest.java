package io.collateralpolicy.rest.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.access.Caller;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.decision.BatchMaker;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.TestNode;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.rest.body.Ndjson;
import io.collateralpolicy.wire.StrictJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A batch of many lines: in order, a group at a time, in memory that does not grow with it. */
@Tag(TestDatabase.TAG)
class BatchLinesTest {

    private static final Caller BACKEND = Caller.of("protocol", "protocol", List.of("backend"), Instant.MAX);
    private static final int GROUP = 64;
    /** What a buffer of the reader holds beyond the group, in lines of about 200 bytes. */
    private static final int BUFFERED = 2 * 8192 / 200;

    private final TestNode node = new TestNode(TestPolicies.source("standard"));
    private final BatchMaker batches = new BatchMaker(node.maker, new Decisions(node.database, node.payloads), node.log);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void answersStandInTheOrderOfTheLinesAndABadLineIsAProblemInItsPlace() {
        List<JsonNode> answers = answers(200, i -> i % 7 == 3 ? "{\"purpose\":\"" + i + "\"}" : line("QUOTE", i));

        assertThat(answers).hasSize(200);
        for (int i = 0; i < 200; i++) {
            assertThat(answers.get(i).path(i % 7 == 3 ? "type" : "outcome").asText()).as("line " + i)
                    .isEqualTo(i % 7 == 3 ? "/problems/malformed-json" : "ASSESSED");
            assertThat(i % 7 == 3 || answers.get(i).path("accountVersion").asText().equals(Integer.toString(i))).isTrue();
        }
    }

    /** Behind the entry of the log's first key. */
    @Test
    void eachGroupIsOneDurableCommit() {
        List<JsonNode> answers = answers(3 * GROUP + 5, i -> line("BINDING", i));

        assertThat(node.groups).containsExactly(GROUP, GROUP, GROUP, 5);
        assertThat(answers).extracting(answer -> answer.at("/receipt/index").asText())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 3 * GROUP + 5).mapToObj(Integer::toString).toList());
    }

    /** Twenty thousand lines: what was read and is not answered yet is never more than a group and a buffer. */
    @Test
    void whatWaitsInMemoryIsAGroupHoweverLongTheBodyIs() {
        Generated body = new Generated(20_000);
        Counted answers = new Counted(body);
        long answered = lines().answer(ndjson(body), answers);

        assertThat(answered).isEqualTo(20_000);
        assertThat(answers.lines).isEqualTo(20_000);
        assertThat(answers.mostWaiting).isLessThanOrEqualTo(GROUP + BUFFERED);
    }

    private List<JsonNode> answers(int count, IntFunction<String> line) {
        StringBuilder body = new StringBuilder();
        IntStream.range(0, count).forEach(i -> body.append(line.apply(i)).append('\n'));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lines().answer(ndjson(new ByteArrayInputStream(body.toString().getBytes(StandardCharsets.UTF_8))), out);
        return out.toString(StandardCharsets.UTF_8).lines()
                .map(text -> StrictJson.readTree(text.replaceAll("\"status\":(\\d+)", "\"status\":\"$1\"").getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private BatchLines lines() {
        return new BatchLines(batches::decide, BACKEND, Optional.empty(), Trace.NONE);
    }

    private static Ndjson<DecisionRequest> ndjson(InputStream body) {
        return new Ndjson<>(body, bytes -> StrictJson.read(bytes, DecisionRequest.class));
    }

    private static String line(String purpose, int version) {
        return "{\"purpose\":\"" + purpose + "\",\"policy\":{\"name\":\"standard\"},\"account\":{\"accountId\":\"ada\","
                + "\"accountVersion\":\"" + version + "\",\"marginMode\":\"CROSS\",\"baseCurrency\":\"USD\"},"
                + "\"market\":{\"quotes\":[]}}";
    }

    /** A body that is made while it is read. */
    private static final class Generated extends InputStream {

        private final int count;
        private int lines;
        private byte[] current = {};
        private int at;

        Generated(int count) {
            this.count = count;
        }

        @Override
        public int read() {
            if (at == current.length) {
                if (lines == count) {
                    return -1;
                }
                current = (line("QUOTE", lines++) + "\n").getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            return current[at++];
        }
    }

    /** Counts lines that are answered, and how many were read before. */
    private static final class Counted extends OutputStream {

        private final Generated body;
        private int lines;
        private int mostWaiting;

        Counted(Generated body) {
            this.body = body;
        }

        @Override
        public void write(int b) {
            if (b == '\n') {
                mostWaiting = Math.max(mostWaiting, body.lines - lines);
                lines++;
            }
        }
    }
}

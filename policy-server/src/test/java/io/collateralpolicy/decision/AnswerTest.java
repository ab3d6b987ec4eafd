package io.collateralpolicy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.assessment.request.Purpose;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.decision.answer.Answer;
import io.collateralpolicy.decision.answer.DecidedAssessment;
import io.collateralpolicy.decision.answer.Reserved;
import io.collateralpolicy.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final String DECIDED = "{\"outcome\":\"ASSESSED\",\"marketData\":\"CALLER\","
            + "\"current\":{\"lots\":[{\"lotId\":\"lot-1\",\"haircuts\":[\"0.15\"]}]},"
            + "\"findings\":[{\"passed\":true},{\"passed\":false}],\"evidence\":{\"inputDigest\":\"sha256:1\"}}";

    private final JsonNode decided = StrictJson.readTree(DECIDED.getBytes(StandardCharsets.UTF_8));
    private final Answer answer = new Answer(
            "dec_1",
            Purpose.BINDING,
            Instant.parse("2026-11-22T14:00:00.412Z"),
            "1.0.0",
            new DecidedAssessment.Recorded(decided),
            Reserved.NOTHING,
            Optional.of(new Receipt("node-0", "7", "sha256:2", "sha256:3", "test.example/node-0", "8",
                    List.of(), "sha256:4", "00000000", "")));

    @Test
    void anAnswerIsWhatWasDecidedBetweenItsNameAndItsReceipt() {
        assertThat(answer.document()).hasToString("{\"decisionId\":\"dec_1\",\"purpose\":\"BINDING\","
                + "\"outcome\":\"ASSESSED\",\"decidedAt\":\"2026-11-22T14:00:00.412Z\",\"marketData\":\"CALLER\","
                + "\"current\":{\"lots\":[{\"lotId\":\"lot-1\",\"haircuts\":[\"0.15\"]}]},"
                + "\"findings\":[{\"passed\":true},{\"passed\":false}],"
                + "\"evidence\":{\"inputDigest\":\"sha256:1\",\"engineBuild\":\"1.0.0\"},"
                + "\"receipt\":{\"log\":\"node-0\",\"index\":\"7\",\"leafHash\":\"sha256:2\",\"previousHash\":\"sha256:3\","
                + "\"origin\":\"test.example/node-0\",\"treeSize\":\"8\",\"path\":[],\"batchRoot\":\"sha256:4\","
                + "\"keyId\":\"00000000\",\"signature\":\"\"}}");
    }

    @Test
    void whatWasDecidedStaysAsItWas() {
        answer.document();

        assertThat(decided).hasToString(DECIDED);
    }
}

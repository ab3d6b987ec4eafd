package io.collateralpolicy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.decision.answer.Answer;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that was just made is written without its tree, and to the same bytes. */
@Tag(TestDatabase.TAG)
class AnswerWriterTest {

    private static final Path WITHDRAWAL = Path.of("../examples/withdrawal-refused/request.json");

    private final TestNode node = new TestNode(TestPolicies.source("standard", "1.1.0"));

    @AfterEach
    void close() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BINDING", "QUOTE"})
    void theWrittenBytesAreThoseOfTheTree(String purpose) throws IOException {
        Answer answer = node.decide(Files.readString(WITHDRAWAL).replace("QUOTE", purpose));

        assertSame(answer);
        assertThat(answer.receipt().isPresent()).isEqualTo(purpose.equals("BINDING"));
    }

    private static void assertSame(Answer answer) throws IOException {
        assertThat(new String(StrictJson.mapper().writeValueAsBytes(answer), StandardCharsets.UTF_8))
                .isEqualTo(answer.document().toString());
    }
}

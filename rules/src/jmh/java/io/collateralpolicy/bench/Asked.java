package io.collateralpolicy.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What the account of {@code five-lots-six-perpetuals.json} asks for; each costs another number of states. */
public enum Asked {
    /** No intent: one state. */
    NOTHING("0"),
    /** A withdrawal that is allowed: two states. */
    LITTLE("0.500000000000000000"),
    /** A withdrawal that is refused: two states, and the search for the largest one allowed. */
    TOO_MUCH("40.000000000000000000");

    private static final Path REQUEST = Path.of("src/jmh/resources/five-lots-six-perpetuals.json");

    private final String quantity;

    Asked(String quantity) {
        this.quantity = quantity;
    }

    /** The request's bytes. */
    byte[] body() {
        try {
            ObjectNode request = (ObjectNode) StrictJson.readTree(Files.readAllBytes(REQUEST));
            if (this != NOTHING) {
                request.withArray("intents")
                        .addObject()
                        .put("action", "WITHDRAW")
                        .put("lotId", "lot-1")
                        .put("quantity", quantity);
            }
            return StrictJson.mapper().writeValueAsBytes(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AssessmentInput input() {
        byte[] body = body();
        DecisionRequest request = StrictJson.read(body, DecisionRequest.class);
        return new AssessmentInput(
                request,
                request.account().orElseThrow(),
                request.market().orElseThrow(),
                MarketSource.CALLER,
                request.asOf().orElseThrow(),
                List.of(),
                Instant.EPOCH,
                Digest.sha256(CanonicalJson.bytes(StrictJson.readTree(body))),
                Digest.sha256(CanonicalJson.bytes(request.market().orElseThrow())));
    }
}

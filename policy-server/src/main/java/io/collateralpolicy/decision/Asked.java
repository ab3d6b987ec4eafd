package io.collateralpolicy.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.assessment.request.Purpose;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import io.collateralpolicy.wire.StrictJson;
import java.util.Optional;

/**
 * One request for a decision.
 *
 * @param body    as received
 * @param request the same, read and within its bounds
 * @param subject who asks
 * @param key     the idempotency key
 */
public record Asked(byte[] body, DecisionRequest request, String subject, Optional<String> key) {

    /** SHA-256 of the RFC 8785 form: two bodies that say the same have the same. */
    String inputDigest() {
        JsonNode document = StrictJson.readTree(body);
        return Digest.sha256(CanonicalJson.bytes(document));
    }

    /** The same question, whose answer nobody records. */
    Asked asQuote() {
        return new Asked(body, request.as(Purpose.QUOTE), subject, Optional.empty());
    }
}

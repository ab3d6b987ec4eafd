package io.collateralpolicy.decision.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.assessment.request.Purpose;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.wire.StrictJson;
import java.time.Instant;
import java.util.Optional;

/**
 * An answer as it is given: what was decided, and when, for whom to find it again.
 *
 * @param decisionId  its name
 * @param purpose     whether it is recorded
 * @param decidedAt   the one clock reading
 * @param engineBuild the server that decided
 * @param decided     the assessment
 * @param reserved    what is held back
 * @param receipt     of a BINDING one
 */
@JsonSerialize(using = AnswerWriter.class)
public record Answer(
        String decisionId,
        Purpose purpose,
        Instant decidedAt,
        String engineBuild,
        DecidedAssessment decided,
        Reserved reserved,
        Optional<Receipt> receipt) {

    /** The same, recorded. */
    public Answer with(Receipt recorded) {
        return new Answer(decisionId, purpose, decidedAt, engineBuild, decided, reserved, Optional.of(recorded));
    }

    public String outcome() {
        return decided.outcome();
    }

    /** The wire's form, members in the order of {@code docs/decision.md}; it shares what was decided, to be read only. */
    public JsonNode document() {
        JsonNode tree = decided.tree();
        ObjectNode document = StrictJson.mapper().createObjectNode();
        document.put("decisionId", decisionId);
        document.put("purpose", purpose.name());
        document.set("outcome", tree.path("outcome"));
        document.set("decidedAt", StrictJson.mapper().valueToTree(decidedAt));
        document.setAll((ObjectNode) tree);
        reserved.hold().ifPresent(hold -> document.set("reservation", StrictJson.mapper().valueToTree(hold)));
        if (!reserved.counted().isEmpty()) {
            document.set("reservationsCounted", StrictJson.mapper().valueToTree(reserved.counted()));
        }
        ObjectNode evidence = StrictJson.mapper().createObjectNode();
        evidence.setAll((ObjectNode) tree.path("evidence"));
        document.set("evidence", evidence.put("engineBuild", engineBuild));
        receipt.ifPresent(given -> document.set("receipt", StrictJson.mapper().valueToTree(given)));
        return document;
    }
}

package io.collateralpolicy.decision.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.wire.StrictJson;
import java.io.UncheckedIOException;

/** What was decided, in the order in which it is given. */
public sealed interface DecidedAssessment {

    String outcome();

    /** To be read only. */
    JsonNode tree();

    /** Just made; no tree of it is built unless somebody needs one, which most answers do not. */
    record Made(Assessment assessment) implements DecidedAssessment {

        @Override
        public String outcome() {
            return assessment.outcome().name();
        }

        @Override
        public JsonNode tree() {
            return StrictJson.mapper().valueToTree(assessment);
        }

        /** What is recorded. */
        public byte[] bytes() {
            try {
                return StrictJson.mapper().writeValueAsBytes(assessment);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException("an assessment cannot be written", e);
            }
        }
    }

    /** Found in the record. */
    record Recorded(JsonNode tree) implements DecidedAssessment {

        @Override
        public String outcome() {
            return tree.path("outcome").asText();
        }
    }
}

package io.collateralpolicy.decision.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Assessment.Outcome;
import io.collateralpolicy.assessment.answer.PolicyUsed;
import io.collateralpolicy.explain.FindingChange;
import io.collateralpolicy.wire.StrictJson;
import java.util.List;

/**
 * A recorded decision beside what it would have been under another package, from the same facts. Nothing is recorded of it.
 *
 * @param decided      by which package, with what outcome
 * @param other        the same of the other package
 * @param findings     what the two say differently, rule by rule
 * @param figures      figures and intents that differ, by JSON pointer: {@code recorded} stands in the decision,
 *     {@code recomputed} in the other
 * @param otherwise    the whole answer of the other package
 */
public record Counterfactual(
        String decisionId,
        Side decided,
        Side other,
        List<FindingChange> findings,
        List<JsonDifference> figures,
        Assessment otherwise) {

    private static final List<String> SAID_ELSEWHERE = List.of("findings", "policy", "evidence", "nearestMisses");

    /** A package and what it says in one word. */
    public record Side(PolicyUsed policy, Outcome outcome) {

        static Side of(Assessment assessment) {
            return new Side(assessment.policy(), assessment.outcome());
        }
    }

    static Counterfactual of(String decisionId, Assessment decided, Assessment other) {
        return new Counterfactual(
                decisionId,
                Side.of(decided),
                Side.of(other),
                FindingChange.between(decided, other),
                JsonDifference.between(figures(decided), figures(other)),
                other);
    }

    private static ObjectNode figures(Assessment assessment) {
        ObjectNode document = StrictJson.mapper().valueToTree(assessment);
        return document.remove(SAID_ELSEWHERE);
    }
}

package io.collateralpolicy.validation;

import io.collateralpolicy.analysis.AnalysisProperty;
import io.collateralpolicy.analysis.AnalysisResult.Witness;
import io.collateralpolicy.analysis.AnalysisResult;
import io.collateralpolicy.analysis.AnalysisResult.Status;
import io.collateralpolicy.analysis.Seen;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.policy.ReadyPolicy;
import java.util.List;
import java.util.Optional;

/**
 * The result of one property, with a witness that anybody can send.
 *
 * @param property what was asked
 * @param sentence the same in words
 * @param status   whether it holds, and how far that is known
 * @param fragment what was looked at
 * @param witness  why it does not hold
 */
public record Analysed(
        AnalysisProperty property, String sentence, Status status, String fragment, Optional<Example> witness) {

    /**
     * Requests that show a property broken.
     *
     * @param sentence what is wrong, with its figures
     * @param requests one, or two that differ in one thing; none where a table's row says it alone
     * @param seen     what the policy says of each
     */
    public record Example(String sentence, List<DecisionRequest> requests, List<Seen> seen) {}

    static Analysed of(AnalysisResult result, ReadyPolicy policy) {
        return new Analysed(
                result.property(),
                result.property().sentence(),
                result.status(),
                result.fragment(),
                result.witness().map(witness -> example(witness, policy)));
    }

    private static Example example(Witness witness, ReadyPolicy policy) {
        List<DecisionRequest> requests = witness.probes().stream().map(probe -> probe.request(policy)).toList();
        return new Example(witness.sentence(), requests, witness.seen());
    }
}

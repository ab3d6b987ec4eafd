package io.collateralpolicy.decision.shelf;

import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.request.InconsistentRequest;
import io.collateralpolicy.engine.PolicyConflict;
import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.problem.Violation;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A package that can decide.
 *
 * @param source   its files
 * @param logic    its compiled rules
 * @param deciding its rules bound to its numbers
 */
public record LoadedPolicy(PolicyPackage source, CompiledLogic logic, DecidingPolicy deciding) {

    private static final Pattern REFERENCE = Pattern.compile("/intents/\\d+/(lotId|loanId|positionId)");

    public static LoadedPolicy of(PolicyPackage source, CompiledLogic logic) {
        return new LoadedPolicy(source, logic, DecidingPolicy.of(ReadyPolicy.of(source, logic)));
    }

    /**
     * Decides. What the pure function cannot answer is the request's or the policy's fault, and is said as such.
     *
     * @throws ProblemException {@code unknown-reference}, {@code validation-failed}, {@code policy-gap}, {@code policy-conflict}
     */
    public Assessment assess(AssessmentInput input) {
        try {
            return Assessor.assess(deciding, input);
        } catch (InconsistentRequest e) {
            throw inconsistent(e.violations());
        } catch (PolicyGap e) {
            throw new ProblemException(ProblemType.POLICY_GAP, e.getMessage());
        } catch (PolicyConflict e) {
            throw new ProblemException(ProblemType.POLICY_CONFLICT, e.getMessage());
        }
    }

    public String packageDigest() {
        return deciding.packageDigest();
    }

    /** What is wrong with a request, in the words of the door. */
    public static List<Violation> said(List<io.collateralpolicy.assessment.request.Violation> violations) {
        return violations.stream()
                .map(violation -> Violation.at(violation.path(), violation.message()))
                .toList();
    }

    private static ProblemException inconsistent(List<io.collateralpolicy.assessment.request.Violation> violations) {
        boolean reference = violations.stream().anyMatch(violation -> REFERENCE.matcher(violation.path()).matches());
        return new ProblemException(
                reference ? ProblemType.UNKNOWN_REFERENCE : ProblemType.VALIDATION_FAILED,
                violations.get(0).message(),
                said(violations));
    }
}

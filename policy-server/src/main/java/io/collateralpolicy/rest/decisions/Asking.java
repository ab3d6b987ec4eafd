package io.collateralpolicy.rest.decisions;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.assessment.request.Purpose;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;

/** Who may ask for which decision. */
final class Asking {

    private Asking() {}

    /** A BINDING one is asked by a backend of its policy, a QUOTE by everybody who holds something for it. */
    static void require(Caller caller, DecisionRequest request) {
        String policy = request.policy().name();
        if (request.purpose() == Purpose.BINDING && !caller.mayAct(Role.BACKEND, policy)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "a BINDING decision needs the role `backend` for the policy `" + policy
                            + "`; everybody who holds a role for it may ask for a QUOTE");
        }
        caller.requireSees(policy);
    }
}

package io.collateralpolicy.rest.state;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.Consistency;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.problem.Violation;
import java.util.List;

/** What an account that is to be stored must keep to beyond the bounds of its members. */
final class Accounts {

    private Accounts() {}

    /** @throws ProblemException {@code validation-failed} naming what contradicts what */
    static void requireConsistent(AccountState account) {
        List<Violation> violations = Consistency.violations(account).stream()
                .map(v -> Violation.at(v.path(), v.message()))
                .toList();
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemType.VALIDATION_FAILED, "members of the account contradict each other", violations);
        }
    }

    /** @throws ProblemException {@code validation-failed} when the account is another than the address says */
    static void requireNamed(AccountState account, String accountId) {
        if (!account.accountId().equals(accountId)) {
            String message = "must be `" + accountId + "`, as the address says";
            throw new ProblemException(
                    ProblemType.VALIDATION_FAILED, "the account is another one",
                    List.of(Violation.at("/accountId", message)));
        }
    }
}

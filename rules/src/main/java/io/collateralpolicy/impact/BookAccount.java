package io.collateralpolicy.impact;

import io.collateralpolicy.assessment.answer.Evidence.NegotiatedUsed;
import io.collateralpolicy.assessment.request.AccountState;
import java.util.Optional;

/**
 * An account and the book it stands in.
 *
 * @param book    its name
 * @param account what it holds and owes
 * @param terms   what was negotiated for it under the policy, and holds
 */
public record BookAccount(String book, AccountState account, Optional<NegotiatedUsed> terms) {

    /** Nothing was negotiated for it. */
    public BookAccount(String book, AccountState account) {
        this(book, account, Optional.empty());
    }
}

package io.collateralpolicy.book;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.book.terms.Whose;

/**
 * An account of a book.
 *
 * @param book           the book it stands in
 * @param accountId      its id there
 * @param accountVersion grows with every change
 * @param account        what it holds and owes
 */
public record StoredAccount(String book, String accountId, String accountVersion, AccountState account) {

    /** Whose terms are those of the account. */
    public Whose whose() {
        return new Whose(book, accountId, account.group());
    }
}

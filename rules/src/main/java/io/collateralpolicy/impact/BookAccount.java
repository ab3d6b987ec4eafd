package io.collateralpolicy.impact;

import io.collateralpolicy.assessment.request.AccountState;

/**
 * An account and the book it stands in.
 *
 * @param book    its name
 * @param account what it holds and owes
 */
public record BookAccount(String book, AccountState account) {}

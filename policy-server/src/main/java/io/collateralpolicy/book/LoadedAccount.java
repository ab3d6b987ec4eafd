package io.collateralpolicy.book;

import io.collateralpolicy.problem.ProblemException;
import java.util.Optional;

/**
 * One account of a bulk load.
 *
 * @param accountId which
 * @param change    what became of it, when it was taken
 * @param problem   why it was not
 */
public record LoadedAccount(String accountId, Optional<AccountChange> change, Optional<ProblemException> problem) {}

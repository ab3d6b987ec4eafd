package io.collateralpolicy.rest.page;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;

/** What stands on a page. */
interface Content {

    /**
     * The answer at an address below the page's own.
     *
     * @param path what follows the page's address, without its first slash; empty for the page itself
     * @throws ProblemException {@code not-found} where nothing stands
     */
    Said at(String path);

    static ProblemException nothingHere() {
        return new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.when());
    }
}

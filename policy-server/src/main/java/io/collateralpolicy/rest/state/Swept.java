package io.collateralpolicy.rest.state;

import io.collateralpolicy.book.BookPolicies;
import io.collateralpolicy.decision.sweep.Sweeps;
import io.collateralpolicy.decision.sweep.SweptBook;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;

/** What the sweep knows of a book, or why it knows nothing. */
public final class Swept {

    private final Sweeps sweeps;
    private final BookPolicies policies;

    public Swept(Sweeps sweeps, BookPolicies policies) {
        this.sweeps = sweeps;
        this.policies = policies;
    }

    /** @throws ProblemException {@code not-found} where no policy judges it, {@code not-ready} before the sweep came by */
    SweptBook book(String book) {
        return sweeps.of(book).orElseThrow(() -> policies.policy(book).isPresent()
                ? new ProblemException(ProblemType.NOT_READY, "the sweep has not come by book `" + book + "` yet")
                : unjudged(book));
    }

    static ProblemException unjudged(String book) {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "no policy judges book `" + book + "`: say which with `PUT /api/v1/books/{book}/policy`");
    }
}

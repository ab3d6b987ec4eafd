package io.collateralpolicy.rest.records;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.request.CurrentRequest;

/** Decisions as a caller sees them: another backend's is none to a backend, nor one of a policy the caller holds nothing for. */
public final class SeenDecisions {

    private final Decisions decisions;

    public SeenDecisions(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @throws ProblemException {@code not-found} */
    Decisions.Recorded find(String id, Caller caller) {
        Decisions.Recorded seen = decisions.find(id)
                .filter(found -> caller.confinedTo().filter(only -> !only.equals(found.row().subject())).isEmpty())
                .filter(found -> caller.sees(found.row().policy().name()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "there is no decision `" + id + "`"));
        if (!seen.row().subject().equals(caller.subject())) {
            CurrentRequest.here().reads(id);
        }
        return seen;
    }
}

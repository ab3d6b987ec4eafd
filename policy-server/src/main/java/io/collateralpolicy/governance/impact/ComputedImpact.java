package io.collateralpolicy.governance.impact;

import java.time.Instant;
import java.util.Optional;

/**
 * An impact, running or done.
 *
 * @param impactId      its name
 * @param draftId       of what
 * @param policy        whose
 * @param before        package digest it is compared with
 * @param after         package digest of the draft as it was
 * @param state         where it stands
 * @param accountsDone  how many accounts were asked
 * @param accountsTotal how many there are
 * @param startedBy     who asked for it
 * @param startedAt     when
 * @param endedAt       when it ended
 * @param problem       why it failed
 * @param parts         contents by digest, when it is done
 */
public record ComputedImpact(
        String impactId,
        String draftId,
        String policy,
        String before,
        String after,
        State state,
        long accountsDone,
        long accountsTotal,
        String startedBy,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<String> problem,
        Optional<Parts> parts) {

    /** Where an impact stands. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /**
     * What was found, and what from; each is stored by its digest.
     *
     * @param report        canonical JSON of the report
     * @param circumstances canonical JSON of prices and breakers
     * @param accounts      a line for each account
     * @param decisions     a line for each decision
     */
    public record Parts(String report, String circumstances, String accounts, String decisions) {}

    ComputedImpact at(long done, long total) {
        return new ComputedImpact(impactId, draftId, policy, before, after, state, done, total, startedBy, startedAt,
                endedAt, problem, parts);
    }

    ComputedImpact ended(State last, Instant at, Optional<String> why, Optional<Parts> found) {
        return new ComputedImpact(impactId, draftId, policy, before, after, last, accountsDone, accountsTotal, startedBy,
                startedAt, Optional.of(at), why, found);
    }
}

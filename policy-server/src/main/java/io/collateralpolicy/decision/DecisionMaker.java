package io.collateralpolicy.decision;

import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.request.AccountReference;
import io.collateralpolicy.assessment.request.Consistency;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.assessment.request.Purpose;
import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.breaker.Breakers;
import io.collateralpolicy.decision.answer.Answer;
import io.collateralpolicy.decision.answer.DecidedAssessment;
import io.collateralpolicy.decision.answer.Reserved;
import io.collateralpolicy.decision.search.FreshMentions;
import io.collateralpolicy.decision.shelf.LoadedPolicy;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Makes one decision: facts, assessment, log, answer, in this order. */
public final class DecisionMaker {

    private final PolicyShelf shelf;
    private final Facts facts;
    private final Breakers breakers;
    private final Recording recording;
    private final DecisionIds ids;
    private final Clock clock;
    private final String engineBuild;
    private final AccountTurns turns = new AccountTurns();

    public DecisionMaker(
            PolicyShelf shelf,
            Facts facts,
            Breakers breakers,
            Recording recording,
            DecisionIds ids,
            Clock clock,
            String engineBuild) {
        this.shelf = shelf;
        this.facts = facts;
        this.breakers = breakers;
        this.recording = recording;
        this.ids = ids;
        this.clock = clock;
        this.engineBuild = engineBuild;
    }

    /**
     * Where decisions are recorded.
     *
     * @param mentions what they are found by, for the index that takes it up behind their commits
     */
    public record Recording(AuditLog log, FreshMentions mentions) {}

    /**
     * Decides, and records what is BINDING.
     *
     * @throws ProblemException for what cannot be decided or recorded; nothing is recorded then
     */
    public Answer decide(Asked asked) {
        requireConsistent(asked);
        return asked.request().reservation().isPresent()
                ? turns.take(turn(asked.request()), () -> {
                    Made made = make(asked);
                    return () -> recorded(made);
                })
                : recorded(make(asked));
    }

    /** Where a rule asks for the totals of a pool, what one account of the book is given changes what another may be. */
    private List<String> turn(DecisionRequest request) {
        AccountReference account = request.accountReference().orElseThrow();
        boolean pooled = shelf.find(request.policy(), clock.instant()).policy().deciding().asksPoolTotals();
        return pooled ? List.of(account.book()) : List.of(account.book(), account.accountId());
    }

    /**
     * A decision before it is recorded.
     *
     * @param answer without receipt
     * @param append of a BINDING one
     */
    record Made(Answer answer, Optional<Append> append) {}

    /** A decision that nobody records yet. */
    Made made(Asked asked) {
        requireConsistent(asked);
        return make(asked);
    }

    /** @param asked without contradictions */
    private Made make(Asked asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        PolicyShelf.InForce inForce = shelf.find(asked.request().policy(), now);
        if (asked.request().purpose() == Purpose.BINDING) {
            shelf.requireSight();
        }
        Facts.Gathered gathered = facts.of(asked, inForce, now);
        Assessment assessment = gathered.policy().assess(gathered.input());
        recordTrips(gathered.input(), assessment);
        String decisionId = ids.next(now);
        Answer answer = new Answer(
                decisionId,
                asked.request().purpose(),
                now,
                engineBuild,
                new DecidedAssessment.Made(assessment),
                gathered.account()
                        .map(account -> Holding.reserved(asked, account, assessment, decisionId, now))
                        .orElse(Reserved.NOTHING),
                Optional.empty());
        return answer.purpose() == Purpose.BINDING
                ? new Made(answer, Optional.of(append(new DecisionRecord(asked, gathered, assessment, answer))))
                : new Made(answer, Optional.empty());
    }

    private Append append(DecisionRecord record) {
        recording.mentions.keep(record.answer().decisionId(), record.mentions());
        return record.append(recording.log.pseudonyms());
    }

    private Answer recorded(Made made) {
        return made.append().map(append -> made.answer().with(recording.log.append(append))).orElse(made.answer());
    }

    /** A market that a caller claims trips a breaker for that caller's decision only. A QUOTE needs no log. */
    private void recordTrips(AssessmentInput input, Assessment assessment) {
        try {
            if (input.marketSource() == MarketSource.SERVER) {
                assessment.breakers().stream()
                        .filter(breaker -> breaker.state() == BreakerUsed.State.TRIPPED)
                        .forEach(breaker -> breakers.trip(breaker, "the server's market moved further than the policy allows"));
            }
        } catch (ProblemException e) {
            if (e.type() != ProblemType.AUDIT_UNAVAILABLE || input.request().purpose() == Purpose.BINDING) {
                throw e;
            }
        }
    }

    private static void requireConsistent(Asked asked) {
        List<io.collateralpolicy.assessment.request.Violation> violations = Consistency.violations(asked.request());
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemType.VALIDATION_FAILED, "members of the body contradict each other", LoadedPolicy.said(violations));
        }
    }
}

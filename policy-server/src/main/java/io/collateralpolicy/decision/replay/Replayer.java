package io.collateralpolicy.decision.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.request.PolicyReference;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.shelf.LoadedPolicy;
import io.collateralpolicy.decision.shelf.NegotiatedPolicies;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.explain.Explainer;
import io.collateralpolicy.explain.WhyNot;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.StrictJson;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Decides a recorded decision again, from its stored facts: under its own package to the byte, or under another. */
public final class Replayer {

    private final Decisions decisions;
    private final RecordedFacts facts;
    private final PolicyShelf shelf;
    private final Clock clock;
    private final NegotiatedPolicies negotiated = new NegotiatedPolicies();

    public Replayer(Decisions decisions, PolicyShelf shelf, Clock clock) {
        this.decisions = decisions;
        this.facts = new RecordedFacts(decisions);
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * What became of a replay.
     *
     * @param identical        whether the bytes are the same
     * @param recordedDigest   of what was decided
     * @param recomputedDigest of what would be decided now
     * @param differences      where they differ
     */
    public record Replay(
            String decisionId,
            Instant replayedAt,
            boolean identical,
            String recordedDigest,
            String recomputedDigest,
            List<JsonDifference> differences) {}

    /** What was decided, decided again. */
    Assessment assessed(Decisions.Recorded recorded) {
        return policy(recorded).assess(facts.of(recorded));
    }

    public Replay replay(Decisions.Recorded recorded) {
        Assessment assessment = assessed(recorded);
        byte[] recomputed = CanonicalJson.bytes(assessment);
        String digest = decisions.decidedDigest(recorded, recomputed);
        JsonNode was = StrictJson.readTree(decisions.decided(recorded));
        return new Replay(
                recorded.row().decisionId(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                digest.equals(recorded.decidedDigest()),
                recorded.decidedDigest(),
                digest,
                JsonDifference.between(was, StrictJson.readTree(recomputed)));
    }

    /** Why a rule of the package that decided spoke or did not, from the stored facts. */
    public WhyNot whyNot(Decisions.Recorded recorded, String ruleId) {
        LoadedPolicy policy = policy(recorded);
        ReadyPolicy ready = NegotiatedPolicies.ready(policy, facts.terms(recorded));
        return Explainer.whyNot(ready, facts.of(recorded), ruleId).orElseThrow(() -> new ProblemException(
                ProblemType.NOT_FOUND,
                "policy `" + policy.deciding().name() + "` " + policy.deciding().version() + " has no rule `" + ruleId
                        + "`"));
    }

    /**
     * What the decision would have been under another package, at the instant it was made.
     *
     * @throws ProblemException {@code policy-not-found}, {@code policy-gap}, {@code policy-conflict}
     */
    public Counterfactual under(PolicyReference other, Decisions.Recorded recorded) {
        LoadedPolicy named = negotiated.policy(shelf.find(other, clock.instant()).policy(), facts.terms(recorded));
        AssessmentInput input = facts.of(recorded);
        return Counterfactual.of(
                recorded.row().decisionId(), policy(recorded).assess(input), named.assess(input));
    }

    private LoadedPolicy policy(Decisions.Recorded recorded) {
        String digest = recorded.row().policy().packageDigest();
        return shelf.policy(digest)
                .map(own -> negotiated.policy(own, facts.terms(recorded)))
                .orElseThrow(() -> new IllegalStateException("no package `" + digest + "`"));
    }
}

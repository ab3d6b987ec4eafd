package io.collateralpolicy.decision;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.explain.Explainer;
import io.collateralpolicy.explain.WhyNot;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import io.collateralpolicy.wire.StrictJson;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Decides a recorded decision again, from its stored facts and package, and compares the bytes. */
public final class Replayer {

    private final Decisions decisions;
    private final PolicyShelf shelf;
    private final Clock clock;

    public Replayer(Decisions decisions, PolicyShelf shelf, Clock clock) {
        this.decisions = decisions;
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

    public Replay replay(Decisions.Recorded recorded) {
        Assessment assessment = DecisionMaker.assess(policy(recorded), input(recorded));
        byte[] recomputed = CanonicalJson.bytes(assessment);
        String digest = Digest.sha256(recomputed);
        JsonNode was = StrictJson.readTree(decisions.content(recorded.answerDigest()));
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
        ReadyPolicy ready = ReadyPolicy.of(policy.source(), policy.logic());
        return Explainer.whyNot(ready, input(recorded), ruleId).orElseThrow(() -> new ProblemException(
                ProblemType.NOT_FOUND,
                "policy `" + policy.deciding().name() + "` " + policy.deciding().version() + " has no rule `" + ruleId
                        + "`"));
    }

    private LoadedPolicy policy(Decisions.Recorded recorded) {
        String digest = recorded.row().policy().packageDigest();
        return shelf.policy(digest).orElseThrow(() -> new IllegalStateException("no package `" + digest + "`"));
    }

    private AssessmentInput input(Decisions.Recorded recorded) {
        byte[] body = decisions.request(recorded);
        DecisionRequest request = StrictJson.read(body, DecisionRequest.class);
        Context context = StrictJson.read(decisions.content(recorded.contextDigest()), Context.class);
        AccountState account = request.account().orElseGet(() -> stored(context.accountDigest(), AccountState.class));
        MarketInput market = request.market().orElseGet(() -> stored(context.marketDigest(), MarketInput.class));
        return new AssessmentInput(
                request,
                account,
                market,
                request.market().isPresent() ? MarketSource.CALLER : MarketSource.SERVER,
                context.asOf(),
                context.breakers(),
                context.effectiveFrom(),
                Digest.sha256(CanonicalJson.bytes(StrictJson.readTree(body))),
                Digest.sha256(CanonicalJson.bytes(market)));
    }

    private <T> T stored(Optional<String> digest, Class<T> type) {
        return StrictJson.read(decisions.content(digest.orElseThrow()), type);
    }
}

package io.collateralpolicy.analysis;

import io.collateralpolicy.analysis.AnalysisResult.Witness;
import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.assessment.request.InconsistentRequest;
import io.collateralpolicy.engine.PolicyConflict;
import io.collateralpolicy.policy.ReadyPolicy;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Decides probes, as a server would. */
final class Laboratory {

    private final ReadyPolicy policy;
    private final DecidingPolicy directly;
    private final DecidingPolicy bySession;

    Laboratory(ReadyPolicy policy) {
        this.policy = policy;
        this.directly = DecidingPolicy.of(policy);
        this.bySession = directly.with(policy.logic()::evaluateBySession);
    }

    Seen see(Probe probe) {
        return see(directly, probe);
    }

    /** Decides again, by the engine's reference. */
    Witness witness(String sentence, List<Probe> probes) {
        List<Seen> seen = probes.stream().map(this::see).toList();
        List<Seen> again = probes.stream().map(probe -> see(bySession, probe)).toList();
        if (!seen.equals(again)) {
            throw new IllegalStateException("the engine's two evaluations disagree on " + probes + ": " + seen + ", " + again);
        }
        return new Witness(sentence, List.copyOf(probes), seen);
    }

    private Seen see(DecidingPolicy asked, Probe probe) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the check was ended");
        }
        DecisionRequest request = probe.request(policy);
        try {
            return Seen.of(Assessor.assess(asked, new AssessmentInput(request, request.account().orElseThrow(),
                    request.market().orElseThrow(), MarketSource.CALLER, request.asOf().orElseThrow(), List.of(),
                    Instant.EPOCH, "", "")));
        } catch (PolicyGap | PolicyConflict | InconsistentRequest e) {
            return Seen.refused(e.getMessage());
        }
    }
}

package io.collateralpolicy.decision;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes a repeated request harmless: the same key and body get the recorded answer, not a second decision. */
public final class Idempotency {

    private final DecisionMaker maker;
    private final Decisions decisions;
    private final Set<String> inProgress = ConcurrentHashMap.newKeySet();

    public Idempotency(DecisionMaker maker, Decisions decisions) {
        this.maker = maker;
        this.decisions = decisions;
    }

    public Answer decide(Asked asked) {
        if (asked.key().isEmpty()) {
            return maker.decide(asked);
        }
        String claim = asked.subject() + "\n" + asked.key().get();
        if (!inProgress.add(claim)) {
            throw new ProblemException(
                    ProblemType.REQUEST_IN_PROGRESS, "the same idempotency key is being decided now: retry in two seconds");
        }
        try {
            return recorded(asked).orElseGet(() -> maker.decide(asked));
        } finally {
            inProgress.remove(claim);
        }
    }

    private Optional<Answer> recorded(Asked asked) {
        Optional<Decisions.Keyed> keyed = decisions.keyed(asked.subject(), asked.key().orElseThrow());
        keyed.filter(known -> !known.requestDigest().equals(asked.inputDigest())).ifPresent(known -> {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REUSE,
                    "the key `" + asked.key().get() + "` was used with another body: use a new key");
        });
        return keyed.flatMap(known -> decisions.find(known.decisionId())).map(decisions::answer);
    }
}

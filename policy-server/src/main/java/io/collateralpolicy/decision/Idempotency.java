package io.collateralpolicy.decision;

import io.collateralpolicy.decision.answer.Answer;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes a repeated request harmless: the same key and body get the recorded answer, not a second decision. */
public final class Idempotency {

    private final Function<Asked, Answer> maker;
    private final Decisions decisions;
    private final Set<String> inProgress = ConcurrentHashMap.newKeySet();

    public Idempotency(Function<Asked, Answer> maker, Decisions decisions) {
        this.maker = maker;
        this.decisions = decisions;
    }

    public Answer decide(Asked asked) {
        return asked.key()
                .map(key -> claimed(
                        asked.subject(), key, () -> decisions.recorded(asked).orElseGet(() -> decideFirst(asked))))
                .orElseGet(() -> maker.apply(asked));
    }

    /** Claims are this node's; among nodes the database lets one record the key, and its answer stands for all. */
    private Answer decideFirst(Asked asked) {
        try {
            return maker.apply(asked);
        } catch (ProblemException e) {
            if (e.type() != ProblemType.REQUEST_IN_PROGRESS) {
                throw e;
            }
            return decisions.recorded(asked).orElseThrow(() -> e);
        }
    }

    /**
     * Does what a key stands for unless it is being done.
     *
     * @throws ProblemException {@code request-in-progress} while somebody else does it
     */
    public <T> T claimed(String subject, String key, Supplier<T> work) {
        String claim = subject + "\n" + key;
        if (!inProgress.add(claim)) {
            throw new ProblemException(
                    ProblemType.REQUEST_IN_PROGRESS, "the same idempotency key is being decided now: retry in two seconds");
        }
        try {
            return work.get();
        } finally {
            inProgress.remove(claim);
        }
    }
}

package io.collateralpolicy.decision;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.decision.answer.Answer;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Makes several decisions and records them in one commit; one that cannot be made takes no other with it. */
public final class BatchMaker {

    private final DecisionMaker maker;
    private final Decisions decisions;
    private final AuditLog log;

    public BatchMaker(DecisionMaker maker, Decisions decisions, AuditLog log) {
        this.maker = maker;
        this.decisions = decisions;
        this.log = log;
    }

    /**
     * What became of one request.
     *
     * @param answer  recorded, where it is BINDING
     * @param problem why there is no answer
     */
    public record Decided(Optional<Answer> answer, Optional<ProblemException> problem) {

        static Decided of(Answer answer) {
            return new Decided(Optional.of(answer), Optional.empty());
        }

        static Decided of(ProblemException problem) {
            return new Decided(Optional.empty(), Optional.of(problem));
        }
    }

    /**
     * One request on its way.
     *
     * @param decided for good, unless there is something to record
     * @param append  what is to be recorded of an answer
     */
    private record Tried(Decided decided, Optional<Append> append) {

        static Tried decided(Decided decided) {
            return new Tried(decided, Optional.empty());
        }

        static Tried made(DecisionMaker.Made made) {
            return new Tried(Decided.of(made.answer()), made.append());
        }

        Decided recorded(Iterator<Receipt> receipts) {
            return append.isPresent() ? Decided.of(decided.answer.orElseThrow().with(receipts.next())) : decided;
        }
    }

    /** @return per request, in their order */
    public List<Decided> decide(List<Asked> asked) {
        List<Tried> tried = asked.parallelStream().map(this::tried).toList();
        List<Append> appends = tried.stream().flatMap(t -> t.append.stream()).toList();
        try {
            Iterator<Receipt> receipts = (appends.isEmpty() ? List.<Receipt>of() : log.appendAll(appends)).iterator();
            return tried.stream().map(t -> t.recorded(receipts)).toList();
        } catch (ProblemException e) {
            return tried.stream().map(t -> t.append.isPresent() ? Decided.of(e) : t.decided).toList();
        }
    }

    private Tried tried(Asked asked) {
        try {
            return decisions.recorded(asked)
                    .map(answer -> Tried.decided(Decided.of(answer)))
                    .orElseGet(() -> Tried.made(made(asked)));
        } catch (ProblemException e) {
            return Tried.decided(Decided.of(e));
        }
    }

    private DecisionMaker.Made made(Asked asked) {
        if (asked.request().reservation().isPresent()) {
            throw new ProblemException(
                    ProblemType.VALIDATION_FAILED,
                    "a line of a batch holds nothing back: ask for a reservation with `POST /decisions`");
        }
        return maker.made(asked);
    }
}

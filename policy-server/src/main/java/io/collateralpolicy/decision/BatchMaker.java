package io.collateralpolicy.decision;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.Receipt;
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

    /** Either made and not recorded yet, or decided for good. */
    private record Tried(Optional<DecisionMaker.Made> made, Optional<Decided> decided) {

        static Tried decided(Decided decided) {
            return new Tried(Optional.empty(), Optional.of(decided));
        }

        Optional<DecisionRecord> record() {
            return made.flatMap(DecisionMaker.Made::record);
        }
    }

    /** @return per request, in their order */
    public List<Decided> decide(List<Asked> asked) {
        List<Tried> tried = asked.parallelStream().map(this::tried).toList();
        List<Append> appends =
                tried.stream().flatMap(t -> t.record().stream()).map(DecisionRecord::append).toList();
        try {
            Iterator<Receipt> receipts = (appends.isEmpty() ? List.<Receipt>of() : log.appendAll(appends)).iterator();
            return tried.stream().map(t -> t.decided.orElseGet(() -> answered(t, receipts))).toList();
        } catch (ProblemException e) {
            return tried.stream().map(t -> t.record().isPresent() ? Decided.of(e) : unrecorded(t)).toList();
        }
    }

    private static Decided answered(Tried tried, Iterator<Receipt> receipts) {
        return tried.record().isPresent()
                ? Decided.of(tried.made.orElseThrow().answer().with(receipts.next()))
                : unrecorded(tried);
    }

    /** A QUOTE needs no log, and what was decided before stands. */
    private static Decided unrecorded(Tried tried) {
        return tried.decided.orElseGet(() -> Decided.of(tried.made.orElseThrow().answer()));
    }

    private Tried tried(Asked asked) {
        try {
            return decisions.recorded(asked)
                    .map(answer -> Tried.decided(Decided.of(answer)))
                    .orElseGet(() -> new Tried(Optional.of(made(asked)), Optional.empty()));
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

package io.collateralpolicy.rest.decisions;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.assessment.request.Purpose;
import io.collateralpolicy.decision.Asked;
import io.collateralpolicy.decision.BatchMaker;
import io.collateralpolicy.problem.Problem;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.rest.body.Ndjson;
import io.collateralpolicy.rest.body.Received;
import io.collateralpolicy.rest.request.CurrentRequest;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Decides the lines of one body group by group, each group in one commit, and writes a line for each in their order. */
final class BatchLines {

    /** Lines decided together: enough to share a commit, few enough that the first answer comes soon. */
    private static final int GROUP = 64;

    private final Function<List<Asked>, List<BatchMaker.Decided>> batches;
    private final Caller caller;
    private final Optional<String> key;
    private final Trace trace;

    BatchLines(
            Function<List<Asked>, List<BatchMaker.Decided>> batches,
            Caller caller,
            Optional<String> key,
            Trace trace) {
        this.batches = batches;
        this.caller = caller;
        this.key = key;
        this.trace = trace;
    }

    /** @return how many lines were answered */
    long answer(Ndjson<DecisionRequest> requests, OutputStream out) {
        long answered = 0;
        List<Ndjson.Line<DecisionRequest>> lines = requests.next(GROUP);
        for (; !lines.isEmpty(); lines = requests.next(GROUP)) {
            write(decided(lines.stream().map(this::permitted).toList()), out);
            answered += lines.size();
        }
        return answered;
    }

    private Ndjson.Line<DecisionRequest> permitted(Ndjson.Line<DecisionRequest> line) {
        try {
            line.body().ifPresent(body -> Asking.require(caller, body.value()));
            return line;
        } catch (ProblemException forbidden) {
            return new Ndjson.Line<>(line.number(), Optional.empty(), Optional.of(forbidden));
        }
    }

    private List<byte[]> decided(List<Ndjson.Line<DecisionRequest>> lines) {
        List<Asked> asked = lines.stream()
                .flatMap(line -> line.body().stream().map(body -> asked(line.number(), body)))
                .toList();
        Iterator<BatchMaker.Decided> decided = batches.apply(asked).iterator();
        return lines.stream()
                .map(line -> line.problem().map(BatchLines::bytes).orElseGet(() -> bytes(decided.next())))
                .toList();
    }

    /** A line's key is the batch's and its number; a QUOTE is not recorded and needs none. */
    private Asked asked(long number, Received<DecisionRequest> body) {
        Optional<String> own = key.filter(any -> body.value().purpose() == Purpose.BINDING)
                .map(batch -> batch + "#" + number);
        return new Asked(body.bytes(), body.value(), caller.subject(), own);
    }

    private byte[] bytes(BatchMaker.Decided decided) {
        return decided.answer().map(answer -> document(trace.document(answer)))
                .orElseGet(() -> bytes(decided.problem().orElseThrow()));
    }

    private static byte[] bytes(ProblemException problem) {
        return document(Problem.of(problem, CurrentRequest.here().id()));
    }

    private static byte[] document(Object line) {
        try {
            return StrictJson.mapper().writeValueAsBytes(line);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer cannot be written", e);
        }
    }

    private static void write(List<byte[]> lines, OutputStream out) {
        try {
            for (byte[] line : lines) {
                out.write(line);
                out.write('\n');
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the caller is gone", e);
        }
    }
}

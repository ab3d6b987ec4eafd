package io.collateralpolicy.rest.decisions;

import io.collateralpolicy.access.Caller;
import io.collateralpolicy.access.Role;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.decision.answer.Answer;
import io.collateralpolicy.decision.Asked;
import io.collateralpolicy.decision.BatchMaker;
import io.collateralpolicy.decision.Idempotency;
import io.collateralpolicy.rest.Parameters;
import io.collateralpolicy.rest.http.Allowed;
import io.collateralpolicy.rest.body.Ndjson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Many decisions in one request: a line each, answered in order, a line each. */
@Path("/decisions/batch")
public final class BatchResource {

    private final BatchMaker batches;
    private final Idempotency idempotency;
    private final Consumer<Answer> counter;

    /** @param counter is told of every answer */
    public BatchResource(BatchMaker batches, Idempotency idempotency, Consumer<Answer> counter) {
        this.batches = batches;
        this.idempotency = idempotency;
        this.counter = counter;
    }

    /**
     * Answers while it reads. With a key a batch that broke off is sent again as it was: lines that were decided get the
     * recorded answers.
     */
    @POST
    @Consumes(Ndjson.MEDIA_TYPE)
    @Produces(Ndjson.MEDIA_TYPE)
    @Allowed(value = Role.BACKEND, perPolicy = true)
    public Response decide(
            Ndjson<DecisionRequest> requests,
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("Prefer") List<String> prefer,
            @Context SecurityContext security) {
        Optional<String> used = Parameters.batchKey(key);
        Caller caller = (Caller) security.getUserPrincipal();
        BatchLines lines = new BatchLines(this::decided, caller, used, Trace.of(prefer).orElse(Trace.FULL));
        StreamingOutput answers = out -> {
            if (used.isPresent()) {
                idempotency.claimed(caller.subject(), used.get(), () -> lines.answer(requests, out));
            } else {
                lines.answer(requests, out);
            }
        };
        return Response.ok(answers).build();
    }

    private List<BatchMaker.Decided> decided(List<Asked> asked) {
        List<BatchMaker.Decided> decided = batches.decide(asked);
        decided.forEach(line -> line.answer().ifPresent(counter));
        return decided;
    }
}

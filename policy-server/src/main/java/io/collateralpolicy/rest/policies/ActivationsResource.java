package io.collateralpolicy.rest.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.decision.activation.Timeline;
import io.collateralpolicy.governance.Activations;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.Page;
import io.collateralpolicy.rest.Parameters;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When which package of a policy answered, and what was known of that when. */
@Path("/policies/{policy}/activations")
@Produces(MediaType.APPLICATION_JSON)
public final class ActivationsResource {

    private final Activations activations;
    private final PolicyShelf shelf;
    private final Clock clock;

    public ActivationsResource(Activations activations, PolicyShelf shelf, Clock clock) {
        this.activations = activations;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * The two times of a question, the package that answers, and a page of what was known.
     *
     * @param inForce    what holds at {@code effectiveAt} by all that was recorded until {@code asRecordedAt}
     * @param items      the last recorded first
     * @param nextCursor where the next page starts; {@code null} on the wire when this is the last
     */
    public record Known(
            String policy,
            Instant effectiveAt,
            Instant asRecordedAt,
            Optional<Recorded> inForce,
            List<Recorded> items,
            Optional<String> nextCursor) {}

    /** One activation. */
    public record Recorded(
            String version,
            String packageDigest,
            Activation.Lane lane,
            Instant effectiveFrom,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> effectiveUntil,
            Instant recordedAt,
            String reason) {}

    @GET
    public Known list(
            @PathParam("policy") String policy,
            @QueryParam("effectiveAt") String effectiveAt,
            @QueryParam("asRecordedAt") String asRecordedAt,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant known = Parameters.instant("asRecordedAt", asRecordedAt).orElse(now);
        if (known.isAfter(now)) {
            throw Parameters.invalid("`asRecordedAt` must not be later than now, `" + now + "`, but is `" + known + "`");
        }
        Instant at = Parameters.instant("effectiveAt", effectiveAt).orElse(now);
        Timeline timeline = existing(policy).asRecordedAt(known);
        Page<Recorded> page = page(timeline, Page.Request.of(cursor, limit));
        return new Known(
                policy, at, known, timeline.inForce(policy, at).map(this::recorded), page.items(), page.nextCursor());
    }

    private Timeline existing(String policy) {
        Timeline own = activations.timeline().of(policy);
        if (own.recorded().isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "there is no policy `" + policy + "`");
        }
        return own;
    }

    /** A cursor is a place in the order of recording, which only grows at its end. */
    private Page<Recorded> page(Timeline timeline, Page.Request asked) {
        List<Activation> recorded = timeline.recorded();
        int end = (int) Math.min(asked.before(), recorded.size());
        int start = Math.max(0, end - asked.limit());
        List<Recorded> items = new ArrayList<>();
        for (int i = end - 1; i >= start; i--) {
            items.add(recorded(recorded.get(i)));
        }
        return new Page<>(List.copyOf(items), start > 0 ? Optional.of(Integer.toString(start)) : Optional.empty());
    }

    private Recorded recorded(Activation activation) {
        return new Recorded(
                shelf.manifest(activation.packageDigest()).version(),
                activation.packageDigest(),
                activation.lane(),
                activation.effectiveFrom(),
                activation.effectiveUntil(),
                activation.recordedAt(),
                activation.reason());
    }
}

package io.collateralpolicy.rest.state;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.market.ObservedMarket;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.problem.Violation;
import io.collateralpolicy.rest.http.Allowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The server's own market. */
@Path("/market")
@Produces(MediaType.APPLICATION_JSON)
public final class MarketResource {

    private static final int QUOTES_MAX = 1000;
    private static final Duration SHOWN_WINDOW = Duration.ofHours(1);

    /** How much the clocks of those who publish may be ahead of this one. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final ObservedMarket market;
    private final Clock clock;

    public MarketResource(ObservedMarket market, Clock clock) {
        this.market = market;
        this.clock = clock;
    }

    /** Prices somebody published. */
    public record QuotesRequest(@NotNull @Size(min = 1, max = QUOTES_MAX) List<@NotNull @Valid PriceQuote> quotes) {}

    /** How many were taken. */
    public record Accepted(String accepted) {}

    /** A quote of the future would count as fresh when its time has come, and would push out what is known now. */
    private void requirePast(List<PriceQuote> quotes) {
        Instant latest = clock.instant().plus(AHEAD);
        List<Violation> violations = IntStream.range(0, quotes.size())
                .filter(i -> quotes.get(i).publishedAt().isAfter(latest))
                .mapToObj(i -> Violation.at(
                        "/quotes/" + i + "/publishedAt", "must not be over a minute ahead of the server's clock, " + latest.minus(AHEAD)))
                .toList();
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemType.VALIDATION_FAILED, violations.size() + " quotes are of the future", violations);
        }
    }

    @GET
    public MarketInput market() {
        return market.snapshot(market.assets(), clock.instant(), SHOWN_WINDOW);
    }

    @POST
    @Path("/quotes")
    @Allowed({Role.BACKEND, Role.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response observe(QuotesRequest request) {
        requirePast(request.quotes());
        market.observe(request.quotes());
        return Response.accepted(new Accepted(Integer.toString(request.quotes().size()))).build();
    }
}

package io.collateralpolicy.assessment.request;

import io.collateralpolicy.assessment.bound.Bounds;
import io.collateralpolicy.assessment.bound.Listing;
import io.collateralpolicy.assessment.market.MarketInput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The body of {@code POST /api/v1/decisions}.
 *
 * @param purpose          whether the decision is recorded
 * @param policy           which policy is asked
 * @param asOf             the instant the facts hold at; absent is the server's clock
 * @param account          the account, unless it is referred to
 * @param accountReference the server's own account, unless it is carried
 * @param intents          decided in order, as one; none asks for an assessment
 * @param market           the caller's market, where the policy takes it; absent is the server's
 * @param reservation      that what is allowed shall be held back; for a BINDING decision about a stored account
 */
public record DecisionRequest(
        @NotNull Purpose purpose,
        @NotNull @Valid PolicyReference policy,
        Optional<Instant> asOf,
        Optional<@Valid AccountState> account,
        Optional<@Valid AccountReference> accountReference,
        @Size(max = Bounds.INTENTS_MAX) List<@NotNull @Valid IntendedAction> intents,
        Optional<@Valid MarketInput> market,
        Optional<@Valid ReservationRequest> reservation) {

    public DecisionRequest {
        intents = Listing.of(intents);
    }

    /** The same request for another purpose. */
    public DecisionRequest as(Purpose other) {
        return new DecisionRequest(
                other, policy, asOf, account, accountReference, intents, market, reservation);
    }
}

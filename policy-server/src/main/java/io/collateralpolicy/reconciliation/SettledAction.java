package io.collateralpolicy.reconciliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.assessment.bound.Bounds;
import io.collateralpolicy.fact.IntentAction;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a protocol did.
 *
 * @param reference  names it for good, inside of its book: a transaction's hash, with the place in it where it did several things
 * @param action     what was done
 * @param accountId  for which account
 * @param asset      of what: the lot's or the loan's asset, a position's instrument
 * @param quantity   units
 * @param settledAt  when
 * @param decisionId the decision it rests on, where the protocol knows it
 */
public record SettledAction(
        @NotNull @Pattern(regexp = "[!-~]{1,200}", message = "must be 1 to 200 printable ASCII characters without spaces")
                String reference,
        @NotNull IntentAction action,
        @NotNull @Pattern(regexp = Bounds.ID, message = Bounds.ID_MESSAGE) String accountId,
        @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String asset,
        @NotNull @Positive @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal quantity,
        @NotNull Instant settledAt,
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
                Optional<@Pattern(regexp = "dec_[0-9A-HJKMNP-TV-Z]{26}", message = "must be the id of a decision") String>
                        decisionId) {

    boolean saysTheSame(SettledAction other) {
        return action == other.action
                && accountId.equals(other.accountId)
                && asset.equals(other.asset)
                && quantity.compareTo(other.quantity) == 0
                && settledAt.equals(other.settledAt)
                && decisionId.equals(other.decisionId);
    }
}

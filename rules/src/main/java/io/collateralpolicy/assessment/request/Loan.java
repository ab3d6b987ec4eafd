package io.collateralpolicy.assessment.request;

import io.collateralpolicy.assessment.bound.Bounds;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something borrowed.
 *
 * @param loanId          the caller's name of it
 * @param asset           symbol
 * @param principal       units owed before interest, 0 or more
 * @param accruedInterest units of interest, 0 or more; absent is 0
 */
public record Loan(
        @NotNull @Pattern(regexp = Bounds.ID, message = Bounds.ID_MESSAGE) String loanId,
        @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String asset,
        @NotNull @PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal principal,
        Optional<@PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> accruedInterest) {

    /** The same with so much repaid, interest first. */
    public Loan repaid(BigDecimal quantity) {
        BigDecimal interest = accruedInterest.orElse(BigDecimal.ZERO);
        BigDecimal interestLeft = interest.subtract(quantity).max(BigDecimal.ZERO);
        BigDecimal principalPaid = quantity.subtract(interest).max(BigDecimal.ZERO);
        return new Loan(loanId, asset, principal.subtract(principalPaid), accruedInterest.map(any -> interestLeft));
    }
}

package io.collateralpolicy.assessment.request;

import io.collateralpolicy.assessment.bound.Bounds;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * A balance that may stand on either side, as a settlement account does.
 *
 * @param balanceId the caller's name of it
 * @param asset     symbol
 * @param quantity  units: above 0 the account holds them, below 0 it owes them
 */
public record SignedBalance(
        @NotNull @Pattern(regexp = Bounds.ID, message = Bounds.ID_MESSAGE) String balanceId,
        @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String asset,
        @NotNull @DecimalMin("-" + Bounds.AMOUNT_MAX) @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal quantity) {}

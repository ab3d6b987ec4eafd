package io.collateralpolicy.assessment.market;

import io.collateralpolicy.assessment.bound.Bounds;
import io.collateralpolicy.assessment.bound.Listing;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * Daily returns of an underlying, the oldest first. Series of one market are read side by side from their last day.
 *
 * @param underlying what moved
 * @param returns    {@code price / price the day before − 1}, above −1
 */
public record ReturnSeries(
        @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String underlying,
        @Size(min = 2, max = Bounds.RETURNS_MAX)
                List<@NotNull @DecimalMin(value = "-1", inclusive = false) @DecimalMax("100") BigDecimal> returns) {

    public ReturnSeries {
        returns = Listing.of(returns);
    }
}

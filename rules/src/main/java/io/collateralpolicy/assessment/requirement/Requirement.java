package io.collateralpolicy.assessment.requirement;

import io.collateralpolicy.assessment.answer.Quantity;
import java.math.BigDecimal;
import java.util.List;

/**
 * The margin that a netting set needs.
 *
 * @param initialMargin     to open, base currency, 0 or more, rounded as the model says
 * @param maintenanceMargin to keep, base currency, 0 or more, rounded as the model says
 * @param quantities        results that only this model has
 */
public record Requirement(BigDecimal initialMargin, BigDecimal maintenanceMargin, List<Quantity> quantities) {

    public Requirement {
        quantities = List.copyOf(quantities);
    }
}

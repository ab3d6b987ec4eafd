package io.collateralpolicy.assessment.terms;

import io.collateralpolicy.assessment.answer.AccountFigures.DerivativesValue;
import io.collateralpolicy.assessment.answer.NettingSet;
import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.util.List;

/**
 * The positions' part of an account.
 *
 * @param value       what they are worth
 * @param nettingSets by underlying
 * @param quantities  results that only some models have
 * @param complete    whether all are marked
 */
public record Margined(DerivativesValue value, List<NettingSet> nettingSets, List<Quantity> quantities, boolean complete) {

    public BigDecimal initialMargin(Numerics numerics) {
        return nettingSets.stream().map(NettingSet::initialMargin).reduce(numerics.zero(), BigDecimal::add);
    }

    public BigDecimal maintenanceMargin(Numerics numerics) {
        return nettingSets.stream().map(NettingSet::maintenanceMargin).reduce(numerics.zero(), BigDecimal::add);
    }
}

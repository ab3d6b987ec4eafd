package io.collateralpolicy.assessment.terms;

import io.collateralpolicy.assessment.answer.AccountFigures.DerivativesValue;
import io.collateralpolicy.assessment.answer.AddOn;
import io.collateralpolicy.assessment.answer.NettingSet;
import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.assessment.requirement.Closable;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.util.List;

/**
 * The positions' part of an account.
 *
 * @param value       what they are worth
 * @param nettingSets by underlying
 * @param quantities  results that only some models have
 * @param addOns      what lots and debts require beyond everything else
 * @param closable    what has a price of its own in a liquidation
 * @param complete    whether all are marked
 */
public record Margined(
        DerivativesValue value,
        List<NettingSet> nettingSets,
        List<Quantity> quantities,
        List<AddOn> addOns,
        List<Closable> closable,
        boolean complete) {

    public Margined {
        nettingSets = List.copyOf(nettingSets);
        quantities = List.copyOf(quantities);
        closable = List.copyOf(closable);
    }

    Margined with(List<AddOn> more) {
        return new Margined(value, nettingSets, quantities, AddOn.summed(more), closable, complete);
    }

    public BigDecimal initialMargin(Numerics numerics) {
        return addOns.stream().map(AddOn::amount).reduce(
                nettingSets.stream().map(NettingSet::initialMargin).reduce(numerics.zero(), BigDecimal::add),
                BigDecimal::add);
    }

    public BigDecimal maintenanceMargin(Numerics numerics) {
        return nettingSets.stream().map(NettingSet::maintenanceMargin).reduce(numerics.zero(), BigDecimal::add);
    }
}

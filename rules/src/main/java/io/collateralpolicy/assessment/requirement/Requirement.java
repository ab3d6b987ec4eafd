package io.collateralpolicy.assessment.requirement;

import io.collateralpolicy.assessment.answer.AddOn;
import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.assessment.answer.ScenarioFigures;
import io.collateralpolicy.engine.AddOnKind;
import io.collateralpolicy.engine.AddOnKind.AppliesTo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The margin that a netting set needs.
 *
 * @param initialMargin     to open, base currency, rounded as the model says; 0 or more, but where a model counts gains
 * @param maintenanceMargin to keep, likewise
 * @param addOns            beyond the model, and in neither margin yet
 * @param scenarios         where the model has them
 * @param quantities        results that only this model has
 */
public record Requirement(
        BigDecimal initialMargin,
        BigDecimal maintenanceMargin,
        List<AddOn> addOns,
        Optional<ScenarioFigures> scenarios,
        List<Quantity> quantities) {

    public Requirement {
        addOns = List.copyOf(addOns);
        quantities = List.copyOf(quantities);
    }

    /** Of a model without add-ons and scenarios of its own. */
    public Requirement(BigDecimal initialMargin, BigDecimal maintenanceMargin, List<Quantity> quantities) {
        this(initialMargin, maintenanceMargin, List.of(), Optional.empty(), quantities);
    }

    /** The same with more beyond the model. */
    public Requirement with(List<AddOn> more) {
        List<AddOn> all = new ArrayList<>(addOns);
        all.addAll(more);
        all.sort(Comparator.comparing(a -> AddOnKind.valueOf(a.component())));
        return new Requirement(initialMargin, maintenanceMargin, AddOn.summed(all), scenarios, quantities);
    }

    /** Add-ons included. */
    public BigDecimal totalInitialMargin() {
        return addOns.stream().map(AddOn::amount).reduce(initialMargin, BigDecimal::add);
    }

    /** Add-ons included that are kept too. */
    public BigDecimal totalMaintenanceMargin() {
        return addOns.stream()
                .filter(a -> a.appliesTo() == AppliesTo.INITIAL_AND_MAINTENANCE)
                .map(AddOn::amount)
                .reduce(maintenanceMargin, BigDecimal::add);
    }
}

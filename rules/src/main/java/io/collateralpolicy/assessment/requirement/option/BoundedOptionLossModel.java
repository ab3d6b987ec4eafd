package io.collateralpolicy.assessment.requirement.option;

import io.collateralpolicy.assessment.requirement.MarginModel;
import io.collateralpolicy.assessment.requirement.MarginTerms;
import io.collateralpolicy.assessment.requirement.NettingGroup;
import io.collateralpolicy.assessment.requirement.PositionsValue;
import io.collateralpolicy.assessment.requirement.Requirement;
import io.collateralpolicy.engine.MarginModelName;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.List;

/**
 * Options of each expiry by the less demanding of two: the margin of each by itself, or the most that all can lose; a
 * perpetual by its notional. What options are worth is the account's, so what is required is their worth less their margin.
 */
final class BoundedOptionLossModel implements MarginModel {

    @Override
    public MarginModelName name() {
        return MarginModelName.BOUNDED_OPTION_LOSS;
    }

    @Override
    public boolean needsSpotPrice() {
        return true;
    }

    @Override
    public PositionsValue value(NettingGroup group) {
        Duration averaging = ShockTerms.averaging(Books.terms(group));
        return Books.value(group, option -> ExpiryMargin.value(option, averaging));
    }

    @Override
    public Requirement requirement(NettingGroup group) {
        MarginTerms terms = Books.terms(group);
        ExpiryMargin.Sum sum = ExpiryMargin.sum(Books.of(group), terms);
        BigDecimal initial = sum.value().subtract(sum.initial()).add(perpetuals(group, terms, "initialPerpetualRate"));
        BigDecimal kept = sum.value().subtract(sum.maintenance()).add(perpetuals(group, terms, "maintenancePerpetualRate"));
        Numerics numerics = group.numerics();
        return new Requirement(
                numerics.liability(initial), numerics.liability(kept), List.of(), Optional.empty(),
                BoundedQuantities.of(group, sum, perpetuals(group, terms, "maintenancePerpetualRate")));
    }

    /** {@code Σ |q| · P · rate}. */
    private static BigDecimal perpetuals(NettingGroup group, MarginTerms terms, String rate) {
        return group.sum(p -> p.isOption() ? BigDecimal.ZERO : p.markPrice().map(p::worthAt).orElse(BigDecimal.ZERO).abs())
                .multiply(terms.decimal(rate));
    }
}

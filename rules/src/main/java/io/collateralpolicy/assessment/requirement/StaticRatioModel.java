package io.collateralpolicy.assessment.requirement;

import io.collateralpolicy.engine.MarginModelName;
import io.collateralpolicy.margin.StaticRatio;
import java.math.BigDecimal;
import java.util.List;

/** A fixed share of each position's notional; positions do not offset each other. */
final class StaticRatioModel implements MarginModel {

    @Override
    public MarginModelName name() {
        return MarginModelName.STATIC_RATIO;
    }

    @Override
    public Requirement requirement(NettingGroup group) {
        group.positions().forEach(p -> p.terms().rows().forEach(MarginRates::of));
        return new Requirement(margin(group, MarginRates.INITIAL), margin(group, MarginRates.MAINTENANCE), List.of());
    }

    private static BigDecimal margin(NettingGroup group, String rate) {
        return group.numerics().zero().add(group.sum(p ->
                StaticRatio.margin(p.fact().notional(), p.terms().decimal(rate), group.numerics())));
    }
}

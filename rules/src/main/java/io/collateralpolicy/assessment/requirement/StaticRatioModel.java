package io.collateralpolicy.assessment.requirement;

import io.collateralpolicy.engine.MarginModelName;
import io.collateralpolicy.fact.Position;
import io.collateralpolicy.margin.StaticRatio;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * A fixed share of each position's notional, or of what it was opened for; positions do not offset each other.
 *
 * @param name    what rules call it
 * @param measure what the rates are shares of
 */
record StaticRatioModel(MarginModelName name, Function<Position, BigDecimal> measure) implements MarginModel {

    static StaticRatioModel ofNotional() {
        return new StaticRatioModel(MarginModelName.STATIC_RATIO, Position::notional);
    }

    static StaticRatioModel ofEntryNotional() {
        return new StaticRatioModel(MarginModelName.ENTRY_RATIO, Position::entryNotional);
    }

    @Override
    public Requirement requirement(NettingGroup group) {
        group.positions().forEach(p -> p.terms().rows().forEach(MarginRates::of));
        return new Requirement(margin(group, MarginRates.INITIAL), margin(group, MarginRates.MAINTENANCE), List.of());
    }

    private BigDecimal margin(NettingGroup group, String rate) {
        return group.numerics().zero().add(group.sum(p ->
                StaticRatio.margin(measure.apply(p.fact()), p.terms().decimal(rate), group.numerics())));
    }
}

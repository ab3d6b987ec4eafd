package io.collateralpolicy.assessment.requirement;

import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.engine.MarginModelName;
import io.collateralpolicy.margin.perpetual.LiquidationReward;
import io.collateralpolicy.margin.perpetual.SkewPricing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A position needs more the larger it is in its market; whoever would liquidate all of them is paid out of the margin. */
final class SkewScaledModel implements MarginModel {

    private static final String FORMULA = "docs/decision.md, section 1";

    @Override
    public MarginModelName name() {
        return MarginModelName.SKEW_SCALED;
    }

    /** The reward is one for all positions. */
    @Override
    public boolean netsAcrossUnderlyings() {
        return true;
    }

    @Override
    public PositionsValue value(NettingGroup group) {
        return PositionsValue.linear(group.sum(SkewScaledModel::worth).add(group.sumOfClosed(SkewScaledModel::worth)));
    }

    @Override
    public Requirement requirement(NettingGroup group) {
        BigDecimal initial = reward(group);
        BigDecimal maintenance = initial;
        List<Quantity> quantities = new ArrayList<>();
        for (MarginedPosition position : group.positions()) {
            BigDecimal margin = position.fact().notional().multiply(rate(position));
            BigDecimal least = position.terms().decimal("minimumPositionMargin");
            BigDecimal kept = margin.multiply(position.terms().decimal("maintenanceScalar"));
            initial = initial.add(group.numerics().liability(margin.add(least)));
            maintenance = maintenance.add(group.numerics().liability(kept.add(least)));
            quantities.add(quantity(group, "unrealizedProfitAndLoss", group.numerics().asset(worth(position)),
                    Map.of("positionId", position.position().positionId())));
        }
        BigDecimal notional = group.numerics().liability(group.sum(p -> p.fact().notional()));
        quantities.add(quantity(group, "positionsNotional", notional, Map.of()));
        return new Requirement(initial, maintenance, quantities);
    }

    private static BigDecimal worth(MarginedPosition position) {
        BigDecimal unrealized = position.position().entryIndexPrice()
                .map(p -> pricing(position).fillPrice(
                        p, position.position().entrySkew().orElse(BigDecimal.ZERO), position.signedSize()))
                .map(position::unrealized)
                .orElseGet(position::unrealized);
        return unrealized.add(position.funding());
    }

    private static BigDecimal rate(MarginedPosition position) {
        return pricing(position).initialMarginRate(
                position.signedSize(),
                position.terms().decimal("initialMarginFraction"),
                position.terms().decimal("minimumInitialMarginRate"));
    }

    private static SkewPricing pricing(MarginedPosition position) {
        try {
            return new SkewPricing(position.terms().decimal("skewScale"));
        } catch (IllegalArgumentException e) {
            throw new PolicyGap(position.terms().place() + ": " + e.getMessage());
        }
    }

    private BigDecimal reward(NettingGroup group) {
        BigDecimal collateral =
                group.lots().stream().map(MarginedLot::collateralValue).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rewards =
                group.sum(p -> p.fact().notional().multiply(p.terms().decimal("liquidationRewardRate")));
        MarginTerms terms = group.positions().get(0).terms();
        LiquidationReward reward = new LiquidationReward(
                terms.decimal("minimumReward"), terms.decimal("maximumReward"), terms.decimal("maximumRewardShare"));
        return group.numerics().liability(reward.of(rewards, collateral));
    }

    private static Quantity quantity(NettingGroup group, String name, BigDecimal value, Map<String, String> subject) {
        return new Quantity(name, value, "base currency", group.numerics().assetRounding().name(), FORMULA, subject);
    }
}

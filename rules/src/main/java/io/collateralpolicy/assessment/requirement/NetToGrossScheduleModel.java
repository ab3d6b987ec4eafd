package io.collateralpolicy.assessment.requirement;

import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.engine.MarginModelName;
import io.collateralpolicy.margin.regulatory.NetToGross;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Bilateral contracts of one agreement: each needs its schedule rate of its notional, and they offset by the ratio of net
 * to gross replacement cost. The secured party replaces what is worth something against the account: the account's present
 * value, negated. The schedule knows no maintenance requirement; what is missing is called.
 */
final class NetToGrossScheduleModel implements MarginModel {

    private static final String FORMULA = "12 CFR 1221, Appendix A to Subpart E";
    private static final String FIXED_SHARE = "fixedShare";

    @Override
    public MarginModelName name() {
        return MarginModelName.NET_TO_GROSS_SCHEDULE;
    }

    @Override
    public boolean netsAcrossUnderlyings() {
        return true;
    }

    @Override
    public Requirement requirement(NettingGroup group) {
        NetToGross costs = NetToGross.of(
                group.positions().stream().map(p -> p.fact().presentValue().negate()).toList());
        BigDecimal gross = group.sum(NetToGrossScheduleModel::grossMargin);
        BigDecimal margin = costs.initialMargin(gross, fixedShare(group), group.numerics());
        return new Requirement(margin, group.numerics().zero(), quantities(group, costs, gross));
    }

    /** {@code gridRate · notional}, exact. */
    private static BigDecimal grossMargin(MarginedPosition position) {
        return position.terms().decimal("gridRate").multiply(position.fact().notional());
    }

    /** @throws PolicyGap when contracts of one agreement are given different shares, or one that is no share */
    private static BigDecimal fixedShare(NettingGroup group) {
        List<BigDecimal> shares = group.positions().stream()
                .map(p -> p.terms().decimal(FIXED_SHARE).stripTrailingZeros())
                .distinct()
                .toList();
        BigDecimal share = shares.get(0);
        if (shares.size() > 1 || share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new PolicyGap("`" + FIXED_SHARE + "` of a margin schedule must be one share of 0 to 1, is " + shares);
        }
        return share;
    }

    private static List<Quantity> quantities(NettingGroup group, NetToGross costs, BigDecimal gross) {
        List<Quantity> all = new ArrayList<>();
        for (MarginedPosition position : group.positions()) {
            Map<String, String> subject = position.fact().subject();
            all.add(exact("gridRate", position.terms().decimal("gridRate"), "1", subject));
            all.add(money("grossInitialMargin", grossMargin(position), group, subject));
        }
        Map<String, String> set = Map.of("model", MarginModelName.NET_TO_GROSS_SCHEDULE.name());
        all.add(money("grossInitialMargin", gross, group, set));
        all.add(money("grossReplacementCost", costs.gross(), group, set));
        all.add(money("netReplacementCost", costs.net(), group, set));
        all.add(new Quantity("netToGrossRatio", costs.ratio(group.numerics()), "1", "CEILING", FORMULA, set));
        return all;
    }

    private static Quantity exact(String name, BigDecimal value, String unit, Map<String, String> subject) {
        return new Quantity(name, value, unit, "UNNECESSARY", FORMULA, subject);
    }

    private static Quantity money(String name, BigDecimal value, NettingGroup group, Map<String, String> subject) {
        return new Quantity(
                name, group.numerics().liability(value), "base currency", group.numerics().liabilityRounding().name(),
                FORMULA, subject);
    }
}

package io.collateralpolicy.assessment.requirement.option;

import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.assessment.requirement.NettingGroup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** What the margin of a netting set is made of: below 0 it is required. */
final class BoundedQuantities {

    private BoundedQuantities() {}

    static List<Quantity> of(NettingGroup group, ExpiryMargin.Sum sum, BigDecimal perpetuals) {
        Map<String, String> set = Map.of("underlying", group.underlying());
        return List.of(
                quantity("optionInitialMargin", sum.initial(), set),
                quantity("optionMaintenanceMargin", sum.maintenance(), set),
                quantity("isolatedInitialMargin", sum.isolated().initial(), set),
                quantity("isolatedMaintenanceMargin", sum.isolated().maintenance(), set),
                quantity("boundedInitialMargin", sum.worstInitial(), set),
                quantity("boundedMaintenanceMargin", sum.worstMaintenance(), set),
                quantity("perpetualMaintenanceMargin", perpetuals.negate(), set),
                quantity("unrealizedProfitAndLoss", group.sum(p -> p.isOption() ? BigDecimal.ZERO : p.unrealized()), set),
                quantity("unsettledFunding", group.sum(p -> p.isOption() ? BigDecimal.ZERO : p.funding()), set));
    }

    private static Quantity quantity(String name, BigDecimal value, Map<String, String> set) {
        return new Quantity(name, value.setScale(18, RoundingMode.HALF_EVEN), "base currency", "HALF_EVEN", "margin.option.IsolatedMargin, ExpiryPayoff", set);
    }
}

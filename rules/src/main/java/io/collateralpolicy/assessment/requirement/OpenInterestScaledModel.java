package io.collateralpolicy.assessment.requirement;

import io.collateralpolicy.engine.MarginModelName;
import io.collateralpolicy.margin.perpetual.PerpetualNotional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Positions of one instrument are one position; its initial margin rate rises with the instrument's open interest. */
final class OpenInterestScaledModel implements MarginModel {

    @Override
    public MarginModelName name() {
        return MarginModelName.OPEN_INTEREST_SCALED;
    }

    /** The notional of each net position towards 0, less what was paid for it, with funding. */
    @Override
    public PositionsValue value(NettingGroup group) {
        int scale = group.numerics().moneyScale();
        BigDecimal notionals = byInstrument(group).stream()
                .map(n -> PerpetualNotional.net(n.size(), n.price(), scale))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal paid = group.sum(p -> p.markPrice()
                .flatMap(m -> p.position().entryPrice())
                .map(p::worthAt)
                .orElse(BigDecimal.ZERO));
        BigDecimal closed = group.sumOfClosed(p -> p.unrealized().add(p.funding()));
        return PositionsValue.linear(notionals.subtract(paid).add(closed).add(group.sum(MarginedPosition::funding)));
    }

    @Override
    public Requirement requirement(NettingGroup group) {
        int scale = group.numerics().moneyScale();
        BigDecimal initial = group.numerics().zero();
        BigDecimal maintenance = group.numerics().zero();
        for (NetPosition position : byInstrument(group)) {
            initial = initial.add(position.initialMargin(scale));
            maintenance = maintenance.add(position.maintenanceMargin(scale));
        }
        return new Requirement(initial, maintenance, List.of());
    }

    /** Net positions of the instruments that are marked, by instrument. */
    private static List<NetPosition> byInstrument(NettingGroup group) {
        Map<String, List<MarginedPosition>> byInstrument = new TreeMap<>();
        for (MarginedPosition position : group.positions()) {
            if (position.markPrice().isPresent()) {
                byInstrument.computeIfAbsent(position.position().instrument(), i -> new ArrayList<>()).add(position);
            }
        }
        return byInstrument.values().stream().map(NetPosition::of).toList();
    }
}

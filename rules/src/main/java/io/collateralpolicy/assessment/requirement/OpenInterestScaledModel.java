package io.collateralpolicy.assessment.requirement;

import io.collateralpolicy.engine.MarginModelName;
import io.collateralpolicy.margin.perpetual.MarginRisk;
import io.collateralpolicy.margin.perpetual.PerpetualPosition;
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
        BigDecimal notionals = risk(group).netCollateral();
        BigDecimal paid = group.sum(p -> p.markPrice()
                .flatMap(m -> p.position().entryPrice())
                .map(p::worthAt)
                .orElse(BigDecimal.ZERO));
        BigDecimal closed = group.sumOfClosed(p -> p.unrealized().add(p.funding()));
        return PositionsValue.linear(notionals.subtract(paid).add(closed).add(group.sum(MarginedPosition::funding)));
    }

    @Override
    public Requirement requirement(NettingGroup group) {
        MarginRisk risk = risk(group);
        return new Requirement(risk.initialMargin(), risk.maintenanceMargin(), List.of());
    }

    private MarginRisk risk(NettingGroup group) {
        BigDecimal zero = group.numerics().zero();
        return perpetuals(group).stream()
                .map(p -> p.risk(group.numerics().moneyScale()))
                .reduce(new MarginRisk(zero, zero, zero), MarginRisk::add);
    }

    /** The instruments that are marked, each as one position. */
    @Override
    public List<PerpetualPosition> perpetuals(NettingGroup group) {
        Map<String, List<MarginedPosition>> byInstrument = new TreeMap<>();
        for (MarginedPosition position : group.positions()) {
            if (position.markPrice().isPresent()) {
                byInstrument.computeIfAbsent(position.position().instrument(), i -> new ArrayList<>()).add(position);
            }
        }
        return byInstrument.values().stream().map(NetPosition::of).toList();
    }
}

package io.collateralpolicy.assessment.account;

import io.collateralpolicy.assessment.answer.LotFigures;
import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.assessment.terms.Terms;
import io.collateralpolicy.margin.perpetual.CollateralSettlement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What closing all positions leaves of the one lot that backs them, and pays in it. */
final class SettledInCollateral {

    private static final String RETURNED = "collateralReturned";

    static final Set<String> NAMES = Set.of(RETURNED, "profitPaidInCollateral");

    private SettledInCollateral() {}

    /** Absent where not exactly one lot with a price above 0 backs the positions: what is worthless settles nothing. */
    static Optional<Quantity> quantity(String name, Terms terms) {
        List<LotFigures> lots = terms.lots().stream().map(Terms.ValuedLot::figures).toList();
        if (lots.size() != 1 || lots.get(0).price().filter(p -> p.signum() > 0).isEmpty()) {
            return Optional.empty();
        }
        LotFigures lot = lots.get(0);
        CollateralSettlement settlement = new CollateralSettlement(lot.quantity(), lot.price().get());
        BigDecimal profit = terms.margined().value().net();
        BigDecimal value = name.equals(RETURNED) ? settlement.returned(profit) : settlement.profitPaid(profit);
        return Optional.of(new Quantity(name, value, lot.asset(), RoundingMode.FLOOR.name(),
                "margin.perpetual.CollateralSettlement", Map.of("lotId", lot.lotId())));
    }
}

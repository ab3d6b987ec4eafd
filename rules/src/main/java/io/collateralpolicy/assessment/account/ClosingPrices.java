package io.collateralpolicy.assessment.account;

import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.requirement.Closable;
import io.collateralpolicy.assessment.terms.Terms;
import io.collateralpolicy.margin.perpetual.MarginRisk;
import io.collateralpolicy.margin.perpetual.PerpetualClosing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** At what the positions of an account that may be liquidated are closed, each as a whole. */
final class ClosingPrices {

    private static final String FORMULA = "margin.perpetual.PerpetualClosing#";

    private final DecidingPolicy policy;

    ClosingPrices(DecidingPolicy policy) {
        this.policy = policy;
    }

    /** Three for each position; none of an account that is not liquidatable or needs no maintenance margin. */
    List<Quantity> of(Terms terms, Sums sums, boolean liquidatable) {
        List<Quantity> quantities = new ArrayList<>();
        if (liquidatable && sums.maintenanceMargin().signum() > 0) {
            MarginRisk account =
                    new MarginRisk(sums.netCollateral(), sums.initialMargin(), sums.maintenanceMargin());
            terms.margined().closable().stream()
                    .filter(c -> c.position().quantity().signum() != 0)
                    .forEach(c -> quantities.addAll(of(account, c)));
        }
        return quantities;
    }

    /** A worst price is rounded towards the mark, so that no fill is worse. */
    private List<Quantity> of(MarginRisk account, Closable closable) {
        int scale = policy.numerics().moneyScale();
        BigDecimal quantity = closable.position().quantity();
        PerpetualClosing closing = new PerpetualClosing(account, closable.position(), quantity.negate(), scale);
        RoundingMode towardsMark = quantity.signum() > 0 ? RoundingMode.CEILING : RoundingMode.FLOOR;
        BigDecimal fillable =
                closing.fillablePrice(closable.bankruptcyAdjustment(), closable.spread()).decimal(scale, towardsMark);
        BigDecimal insurance = closing.insuranceFundDelta(fillable, closable.maximumFee());
        return List.of(
                quantity(closable, "bankruptcyPrice", closing.bankruptcyPrice(), RoundingMode.CEILING),
                quantity(closable, "fillablePrice", fillable, towardsMark),
                quantity(closable, "insuranceFundDelta", insurance, RoundingMode.FLOOR));
    }

    private Quantity quantity(Closable closable, String name, BigDecimal value, RoundingMode rounding) {
        return new Quantity(name, value, policy.baseCurrency(), rounding.name(), FORMULA + name,
                Map.of("instrument", closable.position().instrument()));
    }
}

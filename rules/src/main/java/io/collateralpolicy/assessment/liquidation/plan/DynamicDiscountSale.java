package io.collateralpolicy.assessment.liquidation.plan;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.LiquidationPlan.Step;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.margin.HealthFactor;
import io.collateralpolicy.margin.liquidation.DynamicDiscount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Collateral is sold at a discount that grows as the account's health falls, up to a bound. */
final class DynamicDiscountSale implements LiquidationModel {

    private static final int PLACES = 18;

    @Override
    public String name() {
        return "DYNAMIC_DISCOUNT";
    }

    @Override
    public Planned plan(Asked asked) {
        AtStake sold = asked.largest();
        BigDecimal most = sold.terms().smallest(Action.DISCOUNT).orElse(BigDecimal.ZERO);
        BigDecimal share = DynamicDiscount.repayShare(health(sold, asked), most);
        DynamicDiscount.Largest largest = DynamicDiscount.largest(
                sold.debt().worth(), sold.lot().worth(), share, asked.numerics().moneyScale());
        BigDecimal repaid = largest.repaid().compareTo(sold.debt().worth()) == 0
                ? sold.debt().quantity()
                : largest.repaid().divide(sold.debt().price(), sold.debt().places(), RoundingMode.CEILING);
        BigDecimal wanted = asked.requested().orElse(repaid);
        List<Finding> findings = Requested.findings(sold, wanted, repaid);
        Step step = new Steps(sold, wanted, seized(sold, wanted, share), asked.numerics())
                .atDiscount(BigDecimal.ONE.subtract(share), sold.lot().price().multiply(share));
        boolean none = share.signum() == 0 || repaid.signum() == 0;
        return new Planned(none ? List.of() : List.of(step), List.of(), findings, Optional.of(repaid));
    }

    private static BigDecimal health(AtStake sold, Asked asked) {
        HealthFactor exact = asked.health();
        return exact.owes()
                ? exact.protection().divide(exact.obligation(), PLACES, RoundingMode.FLOOR)
                : BigDecimal.ONE;
    }

    /** {@code ⌊repaid · debtPrice / (lotPrice · share)⌋}, at most the lot. */
    private static BigDecimal seized(AtStake sold, BigDecimal repaid, BigDecimal share) {
        BigDecimal price = sold.lot().price().multiply(share);
        return sold.debt().worth(repaid)
                .divide(price, sold.lot().places(), RoundingMode.FLOOR)
                .min(sold.lot().quantity());
    }
}

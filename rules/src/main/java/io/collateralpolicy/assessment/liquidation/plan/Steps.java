package io.collateralpolicy.assessment.liquidation.plan;

import io.collateralpolicy.assessment.answer.LiquidationPlan.Auction;
import io.collateralpolicy.assessment.answer.LiquidationPlan.Step;
import io.collateralpolicy.fact.Liquidation;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Steps, one form for each model: quantities and what they are worth.
 *
 * @param of       what is at stake
 * @param repaid   units of the debt
 * @param seized   units of the lot
 * @param numerics how money is rounded
 */
record Steps(AtStake of, BigDecimal repaid, BigDecimal seized, Numerics numerics) {

    Step atBonus(BigDecimal closeFactor, BigDecimal bonus, BigDecimal protocolFee) {
        return step(Optional.of(protocolFee), Optional.of(closeFactor), Optional.of(bonus), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    Step atDiscount(BigDecimal discount, BigDecimal price) {
        return step(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(discount), Optional.of(price),
                Optional.empty());
    }

    Step atPrice(Optional<BigDecimal> price) {
        return step(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), price, Optional.empty());
    }

    Step atAuction(Auction auction) {
        return step(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(auction));
    }

    private Step step(
            Optional<BigDecimal> fee,
            Optional<BigDecimal> closeFactor,
            Optional<BigDecimal> bonus,
            Optional<BigDecimal> discount,
            Optional<BigDecimal> price,
            Optional<Auction> auction) {
        Liquidation fact = of.terms().fact();
        Optional<String> lotId = Optional.of(fact.lotId()).filter(l -> !l.isEmpty());
        return new Step(fact.loanId(), lotId, lotId.map(any -> fact.asset()), repaid,
                numerics.liability(of.debt().worth(repaid)), seized, numerics.asset(of.lot().worth(seized)),
                of.debt().quantity().subtract(repaid), of.lot().quantity().subtract(seized), fee, closeFactor,
                bonus, discount, price, auction);
    }
}

package io.collateralpolicy.assessment.liquidation.plan;

import io.collateralpolicy.assessment.answer.LiquidationPlan.Step;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.margin.liquidation.AuctionSlice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A part of the debt goes to auction, with the same part of the collateral; as much as there is room for. */
final class ProRataAuction implements LiquidationModel {

    @Override
    public String name() {
        return "PRO_RATA_AUCTION";
    }

    @Override
    public Planned plan(Asked asked) {
        AtStake vault = asked.largest();
        BigDecimal penalty = vault.terms().required(Action.PENALTY);
        Optional<Step> step = room(vault.terms())
                .filter(room -> room.signum() > 0)
                .flatMap(room -> AuctionSlice.of(
                        new AuctionSlice.Vault(vault.debt().quantity(), vault.debt().price(), vault.lot().quantity()),
                        room,
                        penalty,
                        vault.terms().largest(Action.DUST).orElse(BigDecimal.ZERO)))
                .map(slice -> new Steps(vault, slice.debt(), slice.collateral(), asked.numerics())
                        .atAuction(Auctions.of(vault, penalty, asked.numerics().liability(slice.toRaise()))));
        BigDecimal planned = step.map(Step::repaidQuantity).orElse(BigDecimal.ZERO);
        return new Planned(
                step.stream().toList(),
                List.of(),
                Requested.exactly(vault, asked.requested(), planned),
                Optional.of(planned));
    }

    /** The smaller of one auction's size and what may still come under liquidation. */
    private static Optional<BigDecimal> room(LiquidationTerms terms) {
        Optional<BigDecimal> left =
                terms.smallest(Action.THROTTLE).map(t -> t.subtract(terms.fact().alreadyLiquidated()));
        Optional<BigDecimal> size = terms.smallest(Action.AUCTION_SIZE);
        return left.isPresent() && size.isPresent() ? left.map(l -> l.min(size.get())) : left.or(() -> size);
    }
}

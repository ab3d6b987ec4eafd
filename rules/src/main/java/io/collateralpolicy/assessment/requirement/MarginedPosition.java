package io.collateralpolicy.assessment.requirement;

import io.collateralpolicy.assessment.addon.ChosenAddOn;
import io.collateralpolicy.assessment.market.Mark;
import io.collateralpolicy.assessment.request.DerivativePosition;
import io.collateralpolicy.assessment.request.DerivativePosition.QuantityUnit;
import io.collateralpolicy.assessment.request.DerivativePosition.Side;
import io.collateralpolicy.assessment.request.DerivativePosition.Type;
import io.collateralpolicy.fact.Position;
import io.collateralpolicy.margin.perpetual.Funding;
import io.collateralpolicy.margin.perpetual.PerpetualNotional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One position as a margin model sees it.
 *
 * @param position as requested
 * @param fact     as the rules saw it
 * @param mark     what its instrument is marked at
 * @param terms    what the policy's tables say of it
 * @param addOns   what rules ask for beyond its model
 */
public record MarginedPosition(
        DerivativePosition position, Position fact, Optional<Mark> mark, MarginTerms terms, List<ChosenAddOn> addOns) {

    public MarginedPosition {
        addOns = List.copyOf(addOns);
    }

    public boolean isOption() {
        return position.type() == Type.OPTION;
    }

    /** {@code ±quantity · contractSize}, above 0 for a long, exact: units, or base currency at entry. */
    public BigDecimal signedSize() {
        return signedSize(position);
    }

    private static BigDecimal signedSize(DerivativePosition position) {
        BigDecimal size = position.quantity().multiply(position.contractSize().orElse(BigDecimal.ONE));
        return position.side() == Side.LONG ? size : size.negate();
    }

    public Optional<BigDecimal> markPrice() {
        return mark.flatMap(Mark::markPrice);
    }

    /** What it stands for at a price, signed: {@code ±units · price}. */
    public BigDecimal worthAt(BigDecimal price) {
        return worthAt(position, price);
    }

    /** The same of a position that nothing else is known of. */
    public static BigDecimal worthAt(DerivativePosition position, BigDecimal price) {
        return position.unit() == QuantityUnit.CONTRACTS
                ? signedSize(position).multiply(price)
                : PerpetualNotional.sizedAtEntry(
                        signedSize(position), position.entryPrice().orElseThrow(), price);
    }

    /** What it is worth against an entry: {@code ±units · (mark − entry)}; 0 without a mark. */
    public BigDecimal unrealized(BigDecimal entryPrice) {
        return markPrice().map(m -> worthAt(m).subtract(worthAt(entryPrice))).orElse(BigDecimal.ZERO);
    }

    /** What a bilateral contract is worth to the account, signed, exact: its side is in its present value. */
    public static Optional<BigDecimal> presentValue(DerivativePosition position) {
        BigDecimal contracts = position.quantity().multiply(position.contractSize().orElse(BigDecimal.ONE));
        return position.presentValue().map(contracts::multiply);
    }

    /** The same against the entry that was given, 0 without one; of a bilateral contract its present value. */
    public BigDecimal unrealized() {
        Optional<BigDecimal> presentValue = presentValue(position);
        if (presentValue.isPresent()) {
            return presentValue.get();
        }
        return position.unrealizedProfitAndLoss()
                .or(() -> position.entryPrice().map(this::unrealized))
                .orElse(BigDecimal.ZERO);
    }

    /** What funding gave it, negative when it pays, base currency, exact; as stated, or by the instrument's index. */
    public BigDecimal funding() {
        Optional<BigDecimal> index = mark.flatMap(Mark::fundingIndex);
        if (position.entryFundingIndex().isEmpty() || index.isEmpty()) {
            return position.accruedFunding().orElse(BigDecimal.ZERO);
        }
        return Funding.settlement(signedSize(), position.entryFundingIndex().get(), index.get());
    }
}

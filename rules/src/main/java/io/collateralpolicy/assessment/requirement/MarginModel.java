package io.collateralpolicy.assessment.requirement;

import io.collateralpolicy.engine.MarginModelName;
import io.collateralpolicy.margin.perpetual.PerpetualPosition;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** How the positions of one netting set are valued and margined. */
public interface MarginModel {

    /** What rules call it; the outputs it needs of a row of terms stand there. */
    MarginModelName name();

    /** Whether all its positions are one netting set, whatever they follow. */
    default boolean netsAcrossUnderlyings() {
        return false;
    }

    /** Whether it margins nothing without a price of what the positions follow. */
    default boolean needsSpotPrice() {
        return false;
    }

    /**
     * What the positions are worth, and what was closed of them.
     *
     * @return by default, for linear positions, what they are worth against their entry, and their funding
     */
    default PositionsValue value(NettingGroup group) {
        Function<MarginedPosition, BigDecimal> worth = p -> p.unrealized().add(p.funding());
        return PositionsValue.linear(group.sum(worth).add(group.sumOfClosed(worth)));
    }

    /** What may be closed at a price of its own when the account is liquidated: by default nothing. */
    default List<PerpetualPosition> perpetuals(NettingGroup group) {
        return List.of();
    }

    /**
     * What margin they need; a position without a mark needs none and makes the decision partial.
     *
     * @throws io.collateralpolicy.assessment.basis.PolicyGap when the terms cannot margin anything
     */
    Requirement requirement(NettingGroup group);
}

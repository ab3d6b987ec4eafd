package io.collateralpolicy.assessment.requirement;

import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.market.Mark;
import io.collateralpolicy.margin.perpetual.OpenInterestScaling;
import io.collateralpolicy.margin.perpetual.PerpetualNotional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * All positions in one instrument as one.
 *
 * @param size         signed units
 * @param price        mark
 * @param openInterest units; unknown, the open interest is taken to be at the upper cap
 * @param terms        the instrument's
 */
record NetPosition(BigDecimal size, BigDecimal price, Optional<BigDecimal> openInterest, MarginTerms terms) {

    /** @throws PolicyGap when positions in one instrument are given different terms */
    static NetPosition of(List<MarginedPosition> positions) {
        MarginedPosition first = positions.get(0);
        for (MarginedPosition other : positions) {
            if (!other.terms().rows().equals(first.terms().rows())) {
                throw new PolicyGap("positions in `" + first.position().instrument() + "` have different terms: "
                        + first.terms().place() + ", and " + other.terms().place());
            }
        }
        BigDecimal size = positions.stream().map(NetPosition::units).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new NetPosition(
                size, first.markPrice().orElseThrow(), first.mark().flatMap(Mark::openInterest), first.terms());
    }

    BigDecimal initialMargin(int scale) {
        OpenInterestScaling scaling = scaling();
        BigDecimal interest = openInterest
                .map(o -> PerpetualNotional.net(o, price, scale))
                .orElse(scaling.upperCap());
        return scaling.initialMargin(notional(scale), interest, scale);
    }

    BigDecimal maintenanceMargin(int scale) {
        return scaling().maintenanceMargin(notional(scale), terms.decimal("maintenanceFraction"), scale);
    }

    private BigDecimal notional(int scale) {
        return PerpetualNotional.net(size, price, scale).abs();
    }

    private OpenInterestScaling scaling() {
        try {
            return new OpenInterestScaling(
                    terms.decimal("initialMarginRate"),
                    terms.decimal("openInterestLowerCap"),
                    terms.decimal("openInterestUpperCap"));
        } catch (IllegalArgumentException e) {
            throw new PolicyGap(terms.place() + ": " + e.getMessage());
        }
    }

    private static BigDecimal units(MarginedPosition position) {
        return position.worthAt(BigDecimal.ONE);
    }
}

package io.collateralpolicy.assessment.requirement;

import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.market.Mark;
import io.collateralpolicy.margin.perpetual.OpenInterestScaling;
import io.collateralpolicy.margin.perpetual.PerpetualPosition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** All positions in one instrument as one. */
final class NetPosition {

    private NetPosition() {}

    /**
     * The net position; an open interest that is not known is taken to be at the upper cap.
     *
     * @param positions in one instrument, marked, at least one
     * @throws PolicyGap when they are given different terms, or terms that margin nothing
     */
    static PerpetualPosition of(List<MarginedPosition> positions) {
        MarginedPosition first = positions.get(0);
        positions.forEach(p -> requireSameTerms(first, p));
        MarginTerms terms = first.terms();
        OpenInterestScaling scaling = scaling(terms);
        BigDecimal price = first.markPrice().orElseThrow();
        return new PerpetualPosition(
                first.position().instrument(),
                positions.stream().map(p -> p.worthAt(BigDecimal.ONE)).reduce(BigDecimal.ZERO, BigDecimal::add),
                price,
                first.mark().flatMap(Mark::openInterest).orElseGet(() -> unitsBeyond(scaling.upperCap(), price)),
                scaling,
                terms.decimal("maintenanceFraction"));
    }

    /** So many units are worth more than the amount, however money is rounded. */
    private static BigDecimal unitsBeyond(BigDecimal amount, BigDecimal price) {
        return amount.add(BigDecimal.ONE).divide(price, 0, RoundingMode.CEILING);
    }

    private static void requireSameTerms(MarginedPosition one, MarginedPosition other) {
        if (!other.terms().rows().equals(one.terms().rows())) {
            throw new PolicyGap("positions in `" + one.position().instrument() + "` have different terms: "
                    + one.terms().place() + ", and " + other.terms().place());
        }
    }

    private static OpenInterestScaling scaling(MarginTerms terms) {
        try {
            return new OpenInterestScaling(
                    terms.decimal("initialMarginRate"),
                    terms.decimal("openInterestLowerCap"),
                    terms.decimal("openInterestUpperCap"));
        } catch (IllegalArgumentException e) {
            throw new PolicyGap(terms.place() + ": " + e.getMessage());
        }
    }
}

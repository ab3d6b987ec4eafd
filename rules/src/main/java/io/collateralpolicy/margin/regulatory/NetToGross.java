package io.collateralpolicy.margin.regulatory;

import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How far the contracts of one netting agreement offset each other.
 *
 * <p>Source: 12 CFR 1221, Appendix A to Subpart E; BCBS-IOSCO d499, Appendix A. Exact amounts, base currency.
 *
 * @param net   {@code max(0, Σ replacement cost)}
 * @param gross {@code Σ max(0, replacement cost)}; never below {@code net}
 */
public record NetToGross(BigDecimal net, BigDecimal gross) {

    /**
     * Of the contracts of one agreement.
     *
     * @param replacementCosts what the secured party would have to pay to replace each, signed
     */
    public static NetToGross of(List<BigDecimal> replacementCosts) {
        BigDecimal sum = replacementCosts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal gross =
                replacementCosts.stream().map(c -> c.max(BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new NetToGross(sum.max(BigDecimal.ZERO), gross);
    }

    /** {@code net / gross}, 0 to 1, {@code rateScale} places, up; 1 when nothing would have to be replaced. */
    public BigDecimal ratio(Numerics numerics) {
        return gross.signum() == 0
                ? BigDecimal.ONE.setScale(numerics.rateScale())
                : net.divide(gross, numerics.rateScale(), RoundingMode.CEILING);
    }

    /**
     * Initial margin by the schedule: {@code fixedShare · grossMargin + (1 − fixedShare) · ratio · grossMargin}.
     *
     * <p>The ratio is not rounded on the way; the result has {@code moneyScale} places, rounded as liabilities are, and is
     * 0 to {@code grossMargin} where that has so many places.
     *
     * @param grossMargin Σ of the contracts' own margins, base currency, not negative
     * @param fixedShare  that no offset reduces, 0 to 1; the regulations say 0.4
     */
    public BigDecimal initialMargin(BigDecimal grossMargin, BigDecimal fixedShare, Numerics numerics) {
        BigDecimal offset = BigDecimal.ONE.subtract(fixedShare);
        if (gross.signum() == 0) {
            return numerics.liability(grossMargin);
        }
        BigDecimal exact = fixedShare.multiply(gross).add(offset.multiply(net)).multiply(grossMargin);
        return exact.divide(gross, numerics.moneyScale(), numerics.liabilityRounding());
    }
}

package io.collateralpolicy.assessment.requirement;

import io.collateralpolicy.assessment.answer.AccountFigures.DerivativesValue;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;

/**
 * What positions are worth, base currency, exact: an account rounds once, over the sum of its netting sets.
 *
 * @param linear       {@code Σ unrealizedProfitAndLoss + funding}, signed
 * @param longOptions  Σ marks of long options, 0 or more
 * @param shortOptions Σ marks of short options, 0 or more
 */
public record PositionsValue(BigDecimal linear, BigDecimal longOptions, BigDecimal shortOptions) {

    /** Nothing. */
    public static final PositionsValue ZERO = linear(BigDecimal.ZERO);

    /** Of positions without options. */
    public static PositionsValue linear(BigDecimal linear) {
        return new PositionsValue(linear, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    public PositionsValue add(PositionsValue other) {
        return new PositionsValue(
                linear.add(other.linear), longOptions.add(other.longOptions), shortOptions.add(other.shortOptions));
    }

    /** Rounded for the protocol: what is worth something as assets are, what is owed as liabilities are. */
    public DerivativesValue rounded(Numerics numerics) {
        BigDecimal unrealized = numerics.asset(linear);
        BigDecimal options = numerics.asset(longOptions).subtract(numerics.liability(shortOptions));
        return new DerivativesValue(unrealized, options, unrealized.add(options));
    }
}

package io.collateralpolicy.margin.collateral;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How much of what secures an exposure falls with it.
 *
 * <p>{@code share = Σ value · weight / Σ value}, 0 to 1, rounded up; 1 without value: what secures nothing must not
 * need less than what secures a little. The weight of a lot is the part of it
 * that follows the exposure's underlying: 1 for the asset itself, a half for a pool token of it and something else.
 * Source: {@code docs/decision.md}, section 1.
 */
public final class CorrelatedShare {

    private CorrelatedShare() {}

    /**
     * One lot.
     *
     * @param value  collateral value, base currency, not negative
     * @param weight 0 to 1
     */
    public record Part(BigDecimal value, BigDecimal weight) {}

    /** Of all lots, with so many places. */
    public static BigDecimal of(List<Part> parts, int scale) {
        BigDecimal all = parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal weighted =
                parts.stream().map(p -> p.value().multiply(p.weight())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return all.signum() == 0
                ? BigDecimal.ONE.setScale(scale)
                : weighted.divide(all, scale, RoundingMode.CEILING);
    }
}

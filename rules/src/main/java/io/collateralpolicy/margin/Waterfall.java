package io.collateralpolicy.margin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * From market value to collateral value, one component at a time.
 *
 * <p>{@code valueAfter_k = floor(start · advanceRate(haircut_1 … haircut_k))}; {@code collateralValue} is the last one.
 * The start is the market value, or the sum of a size schedule's slices where the policy has one. Source:
 * {@code docs/decision.md}, section 1.
 *
 * @param valueAfter  after each component, base currency, rounded as assets are
 * @param advanceRate what all components leave, rounded as assets are
 * @param collateralValue base currency, rounded as assets are
 */
public record Waterfall(List<BigDecimal> valueAfter, BigDecimal advanceRate, BigDecimal collateralValue) {

    /**
     * Component after component.
     *
     * @param start    base currency, not negative
     * @param haircuts fractions of one, in the policy's order of components
     */
    public static Waterfall of(
            BigDecimal start, List<BigDecimal> haircuts, Composition composition, Numerics numerics) {
        List<BigDecimal> after = new ArrayList<>(haircuts.size());
        BigDecimal value = numerics.asset(start);
        BigDecimal rate = composition.advanceRate(List.of(), numerics);
        for (int k = 1; k <= haircuts.size(); k++) {
            rate = composition.advanceRate(haircuts.subList(0, k), numerics);
            value = numerics.asset(start.multiply(rate));
            after.add(value);
        }
        return new Waterfall(List.copyOf(after), rate, value);
    }
}

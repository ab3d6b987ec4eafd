package io.collateralpolicy.margin.model.portfolio;

import java.math.BigDecimal;

/**
 * What an expiry's value counts in a scenario: less than it is when something is held, more when something is owed.
 *
 * <p>{@code λ⁺ = base·e^(−T·(r·longRateScale + longRateAdd))} of a value of 0 or more,
 * {@code λ⁻ = min(1/D, baseOwed·e^(T·(r·shortRateScale + shortRateAdd)))} of one below 0; r is 0 or more. Source: Derive
 * v2-core 7736900d, PMRMLib_2.
 */
public record StaticDiscount(
        BigDecimal base,
        BigDecimal baseOwed,
        BigDecimal longRateScale,
        BigDecimal longRateAdd,
        BigDecimal shortRateScale,
        BigDecimal shortRateAdd) {

    double ofHeld(double rate, double years) {
        return base.doubleValue()
                * StrictMath.exp(-years * (rate * longRateScale.doubleValue() + longRateAdd.doubleValue()));
    }

    double ofOwed(double rate, double years, double discount) {
        double factor = baseOwed.doubleValue()
                * StrictMath.exp(years * (rate * shortRateScale.doubleValue() + shortRateAdd.doubleValue()));
        return 1 / discount < factor ? 1 / discount : factor;
    }
}

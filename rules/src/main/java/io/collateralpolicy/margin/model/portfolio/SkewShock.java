package io.collateralpolicy.margin.model.portfolio;

import io.collateralpolicy.margin.option.PortfolioScenario;
import io.collateralpolicy.margin.option.PortfolioScenario.VolatilityMove;
import java.math.BigDecimal;

/**
 * How the smile bends in skew scenarios.
 *
 * <p>With {@code θ = √T}, {@code k = ln(K/F)}, {@code k* = max(minimumWidth, widthScale·θ·(widthBase + widthSlope·θ))} and
 * the cap {@code κ = capBase + capSlope·θ}, which may fall below 0: {@code g = 1 + min(κ, z·κ/k*)} for z of 0 and more,
 * {@code 1 + max(−κ, z·κ/k*)} below; LINEAR has {@code z = k}, ABS has {@code z = |k|}; volatility becomes
 * {@code σ·max(g, 0)}. A LINEAR scenario whose spot moves has the cap of ABS, as the one published case of it (067) has; the
 * protocol itself does not admit such a scenario. Source: Derive v2-core 7736900d, PMRMLib_2.
 *
 * @param linear       cap of LINEAR scenarios
 * @param absolute     cap of ABS scenarios
 * @param minimumWidth of the smile, above 0
 * @param widthScale   of the smile
 * @param widthBase    of the smile
 * @param widthSlope   of the smile, per root of a year
 */
public record SkewShock(
        Cap linear,
        Cap absolute,
        BigDecimal minimumWidth,
        BigDecimal widthScale,
        BigDecimal widthBase,
        BigDecimal widthSlope) {

    /**
     * How far a skew goes.
     *
     * @param base  at expiry
     * @param slope per root of a year
     */
    public record Cap(BigDecimal base, BigDecimal slope) {

        double at(double rootYears) {
            return base.doubleValue() + slope.doubleValue() * rootYears;
        }
    }

    /** What an option's volatility is multiplied by, 0 or more. */
    double multiplier(PortfolioScenario scenario, double logMoneyness, double rootYears) {
        boolean linearly = scenario.shock() == VolatilityMove.LINEAR;
        boolean admitted = scenario.spotShock().signum() == 0;
        double cap = (linearly && admitted ? linear : absolute).at(rootYears);
        double z = linearly || logMoneyness > 0 ? logMoneyness : -logMoneyness;
        double bent = z * cap / width(rootYears);
        double g = z >= 0 ? 1 + (bent < cap ? bent : cap) : 1 + (bent > -cap ? bent : -cap);
        return g > 0 ? g : 0;
    }

    private double width(double rootYears) {
        double width = widthScale.doubleValue() * rootYears
                * (widthBase.doubleValue() + widthSlope.doubleValue() * rootYears);
        double minimum = minimumWidth.doubleValue();
        return width > minimum ? width : minimum;
    }
}

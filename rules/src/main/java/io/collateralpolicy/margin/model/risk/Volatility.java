package io.collateralpolicy.margin.model.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Forecasts of volatility from what was observed. Volatilities are standard deviations per period, fractions of one, 18
 * places, half-even.
 */
public final class Volatility {

    private static final int SCALE = 18;

    private Volatility() {}

    /**
     * Exponentially weighted.
     *
     * <p>{@code σ² = decay·σ₀² + (1 − decay)·r²}. Source: J.P. Morgan, RiskMetrics Technical Document, 4th edition (1996),
     * section 5.2, with decay 0.94 for daily returns.
     *
     * @param decay  0 to 1
     * @param before the forecast before, not negative
     * @param moved  the return since
     */
    public static BigDecimal weighted(BigDecimal decay, BigDecimal before, BigDecimal moved) {
        return root(decay.multiply(square(before)).add(BigDecimal.ONE.subtract(decay).multiply(square(moved))));
    }

    /**
     * Exponentially weighted over a series, started by its mean square; the last return weighs most.
     *
     * @param returns the oldest first, at least one
     */
    public static BigDecimal weighted(BigDecimal decay, List<BigDecimal> returns) {
        double lambda = decay.doubleValue();
        double variance = 0;
        for (BigDecimal moved : returns) {
            variance += moved.doubleValue() * moved.doubleValue() / returns.size();
        }
        for (BigDecimal moved : returns) {
            variance = lambda * variance + (1 - lambda) * moved.doubleValue() * moved.doubleValue();
        }
        return decimal(StrictMath.sqrt(variance));
    }

    /**
     * GARCH(1,1).
     *
     * <p>{@code σ² = omega + alpha·r² + beta·σ₀²}; in the long run {@code omega / (1 − alpha − beta)}. Source: T. Bollerslev,
     * Journal of Econometrics 31 (1986).
     */
    public static BigDecimal garch(Garch model, BigDecimal before, BigDecimal moved) {
        return root(model.omega().add(model.alpha().multiply(square(moved))).add(model.beta().multiply(square(before))));
    }

    /**
     * What the forecast tends to.
     *
     * @throws IllegalArgumentException when alpha and beta leave nothing: then it tends to nothing finite
     */
    public static BigDecimal longRun(Garch model) {
        double rest = BigDecimal.ONE.subtract(model.alpha()).subtract(model.beta()).doubleValue();
        if (rest <= 0) {
            throw new IllegalArgumentException("alpha and beta must be below 1 together");
        }
        return decimal(StrictMath.sqrt(model.omega().doubleValue() / rest));
    }

    /** A GARCH(1,1) model: all three not negative. */
    public record Garch(BigDecimal omega, BigDecimal alpha, BigDecimal beta) {}

    /**
     * A past return as it would be at today's volatility.
     *
     * <p>{@code r* = r · today / then}. Source: filtered historical simulation, G. Barone-Adesi and others (1999).
     *
     * @param then above 0
     */
    public static BigDecimal filtered(BigDecimal moved, BigDecimal then, BigDecimal today) {
        return decimal(moved.doubleValue() * today.doubleValue() / then.doubleValue());
    }

    /**
     * Heterogeneous autoregression of realised variance.
     *
     * <p>{@code RV' = constant + daily·RVd + weekly·RVw + monthly·RVm}, exact, RV being means over 1, 5 and 22 days. Source: F.
     * Corsi, Journal of Financial Econometrics 7 (2009).
     */
    public static BigDecimal realisedVariance(Heterogeneous weights, Heterogeneous variances) {
        return weights.constant().multiply(variances.constant())
                .add(weights.daily().multiply(variances.daily()))
                .add(weights.weekly().multiply(variances.weekly()))
                .add(weights.monthly().multiply(variances.monthly()));
    }

    /** One number for each horizon; the constant of variances is 1. */
    public record Heterogeneous(BigDecimal constant, BigDecimal daily, BigDecimal weekly, BigDecimal monthly) {}

    /** {@code √variance}. */
    public static BigDecimal root(BigDecimal variance) {
        return decimal(StrictMath.sqrt(variance.doubleValue()));
    }

    private static BigDecimal square(BigDecimal value) {
        return value.multiply(value);
    }

    private static BigDecimal decimal(double value) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("the volatility is not finite");
        }
        return new BigDecimal(value).setScale(SCALE, RoundingMode.HALF_EVEN);
    }
}

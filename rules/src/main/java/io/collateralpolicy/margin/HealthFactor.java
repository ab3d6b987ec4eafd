package io.collateralpolicy.margin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far an account is from liquidation.
 *
 * <p>{@code healthFactor = protection / obligation}; below 1 the account may be liquidated. The two are kept apart, so
 * that comparing never rounds. Without derivatives it is Aave's
 * {@code Σ(collateral · liquidationThreshold) / debt}. Source: aave-dao/aave-v3-origin fd1fbd91,
 * GenericLogic.calculateUserAccountData; {@code docs/decision.md}, section 1, for derivatives.
 *
 * @param protection Σ threshold value and derivatives worth something, base currency, not negative, rounded down
 * @param obligation debt, derivatives owed and maintenance margin, base currency, not negative, rounded up
 */
public record HealthFactor(BigDecimal protection, BigDecimal obligation) {

    /** Strictly below 1: equality is safe. */
    public boolean isLiquidatable() {
        return protection.compareTo(obligation) < 0;
    }

    /** At 1 or below, for a policy that says so; nothing owed is safe. */
    public boolean isCoveredAtMost() {
        return owes() && protection.compareTo(obligation) <= 0;
    }

    /** Whether there is anything to protect against. */
    public boolean owes() {
        return obligation.signum() > 0;
    }

    /** {@code protection − obligation}, base currency, signed, exact. */
    public BigDecimal margin() {
        return protection.subtract(obligation);
    }

    /** {@code max(0, obligation − protection)}, base currency, exact. */
    public BigDecimal shortfall() {
        return obligation.subtract(protection).max(BigDecimal.ZERO);
    }

    /**
     * The ratio as limits compare it: {@code healthFactorScale} places, always down, so that no policy's rounding lifts
     * an account over a limit that it is below; empty when nothing is owed.
     */
    public Optional<BigDecimal> compared(Numerics numerics) {
        return owes()
                ? Optional.of(Numerics.ratio(protection, obligation, numerics.healthFactorScale(), RoundingMode.FLOOR))
                : Optional.empty();
    }

    /** The ratio, {@code healthFactorScale} places, rounded as assets are, at most 10^18; empty when nothing is owed. */
    public Optional<BigDecimal> ratio(Numerics numerics) {
        return owes()
                ? Optional.of(Numerics.ratio(
                        protection, obligation, numerics.healthFactorScale(), numerics.assetRounding()))
                : Optional.empty();
    }
}

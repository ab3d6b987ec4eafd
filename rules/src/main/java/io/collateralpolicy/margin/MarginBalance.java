package io.collateralpolicy.margin;

import java.math.BigDecimal;

/**
 * What is left over or missing against the initial requirement.
 *
 * <p>{@code signed = available − required}; at most one of excess and call is above 0. Both terms are already rounded,
 * so the difference is exact. Source: {@code docs/decision.md}, section 1.
 *
 * @param signed excess when positive, call when negative, base currency
 */
public record MarginBalance(BigDecimal signed) {

    /** Both base currency, rounded: what is available down, what is required up. */
    public static MarginBalance of(BigDecimal available, BigDecimal required) {
        return new MarginBalance(available.subtract(required));
    }

    /** {@code max(0, available − required)}, base currency, exact. */
    public BigDecimal excess() {
        return signed.max(BigDecimal.ZERO).setScale(signed.scale());
    }

    /** {@code max(0, required − available)}, base currency, exact. */
    public BigDecimal call() {
        return signed.negate().max(BigDecimal.ZERO).setScale(signed.scale());
    }
}

package io.collateralpolicy.margin;

import java.math.BigDecimal;

/**
 * Margin as a fixed share of notional.
 *
 * <p>{@code margin = Σ notional · rate}, base currency, not negative, rounded as liabilities are. A loan needs no margin
 * of its own under it: its advance rates and thresholds are the ratio. Source: {@code docs/decision.md}, section 1.
 */
public final class StaticRatio {

    private StaticRatio() {}

    /**
     * The margin of one position.
     *
     * @param notional base currency, not negative
     * @param rate     fraction of one, not negative
     */
    public static BigDecimal margin(BigDecimal notional, BigDecimal rate, Numerics numerics) {
        return numerics.liability(notional.multiply(rate));
    }

    /**
     * What a linear position is worth against its entry.
     *
     * <p>{@code ±quantity · contractSize · (mark − entry)}, plus for a long, minus for a short; exact, not rounded: the
     * account rounds once, over the sum.
     */
    public static BigDecimal unrealizedProfitAndLoss(
            BigDecimal signedQuantity, BigDecimal contractSize, BigDecimal entryPrice, BigDecimal markPrice) {
        return signedQuantity.multiply(contractSize).multiply(markPrice.subtract(entryPrice));
    }
}

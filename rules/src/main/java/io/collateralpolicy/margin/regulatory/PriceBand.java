package io.collateralpolicy.margin.regulatory;

import java.math.BigDecimal;

/**
 * Prices between which trading is allowed, exact.
 *
 * @param lower lowest price allowed, not negative
 * @param upper highest price allowed
 */
public record PriceBand(BigDecimal lower, BigDecimal upper) {

    /**
     * {@code reference ∓ reference · share}. Source: Plan to Address Extraordinary Market Volatility (LULD), Appendix A.
     *
     * @param reference price, above 0
     * @param share     of the reference, 0 to 1
     */
    public static PriceBand around(BigDecimal reference, BigDecimal share) {
        return within(reference, reference.multiply(share));
    }

    /**
     * Of a low-priced security: {@code reference ∓ min(amount, reference · share)}. Source: the same.
     *
     * @param amount most that the price may move, not negative
     */
    public static PriceBand aroundLowPrice(BigDecimal reference, BigDecimal amount, BigDecimal share) {
        return within(reference, amount.min(reference.multiply(share)));
    }

    /**
     * The lower limit of a last trading hour: the higher of {@code late · (1 − lateShare)} and
     * {@code settlement · (1 − dayShare)}, in the unit of the prices, exact. Source: CME Group, equity index price limits.
     *
     * @param late       price at the hour's start
     * @param settlement price the day is measured by
     */
    public static BigDecimal lastHourLimit(
            BigDecimal late, BigDecimal lateShare, BigDecimal settlement, BigDecimal dayShare) {
        BigDecimal ofHour = late.multiply(BigDecimal.ONE.subtract(lateShare));
        return ofHour.max(settlement.multiply(BigDecimal.ONE.subtract(dayShare)));
    }

    private static PriceBand within(BigDecimal reference, BigDecimal move) {
        return new PriceBand(reference.subtract(move), reference.add(move));
    }
}

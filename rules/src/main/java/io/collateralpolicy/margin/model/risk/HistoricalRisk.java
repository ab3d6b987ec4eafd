package io.collateralpolicy.margin.model.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * Value at risk and expected shortfall of losses that were, or would have been; exact.
 *
 * <p>With n losses, the worst first, {@code k = ceil((1 − confidence)·n)}, at least 1. VaR is the k-th worst loss or the one after
 * it, as the convention says; ES is the mean of the k worst, whatever the convention, so that {@code ES ≥ VaR}. Both are 0 or
 * more. Source: C. Acerbi, D. Tasche, "On the coherence of expected shortfall" (2002), definition 2.6, for whole k.
 *
 * @param confidence above 0 and below 1
 * @param convention which loss is the quantile
 */
public record HistoricalRisk(BigDecimal confidence, Convention convention) {

    /** Which loss is the quantile. */
    public enum Convention {
        /** The k-th worst: the smallest loss of the tail. */
        LAST_OF_TAIL,
        /** The one after the k worst: the largest loss outside the tail. */
        FIRST_OUTSIDE
    }

    public HistoricalRisk {
        if (confidence.signum() <= 0 || confidence.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "confidence must be above 0 and below 1, is `" + confidence.toPlainString() + "`");
        }
    }

    /**
     * The loss that is not exceeded with the confidence.
     *
     * @param losses base currency, above 0 what is lost; in any order, at least one
     */
    public BigDecimal valueAtRisk(List<BigDecimal> losses) {
        boolean inTail = convention == Convention.LAST_OF_TAIL || tail(losses) == losses.size();
        return worstFirst(losses).get(tail(losses) - (inTail ? 1 : 0)).max(BigDecimal.ZERO);
    }

    /** The mean of the tail, base currency, with so many places, rounded up. */
    public BigDecimal expectedShortfall(List<BigDecimal> losses, int scale) {
        int tail = tail(losses);
        BigDecimal sum = worstFirst(losses).subList(0, tail).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(tail), scale, RoundingMode.CEILING).max(BigDecimal.ZERO).setScale(scale);
    }

    /** {@code k}: how many losses the tail has. */
    private int tail(List<BigDecimal> losses) {
        if (losses.isEmpty()) {
            throw new IllegalArgumentException("there is no loss to take a quantile of");
        }
        BigDecimal share = BigDecimal.ONE.subtract(confidence).multiply(BigDecimal.valueOf(losses.size()));
        return share.setScale(0, RoundingMode.CEILING).intValueExact();
    }

    private static List<BigDecimal> worstFirst(List<BigDecimal> losses) {
        return losses.stream().sorted(Comparator.reverseOrder()).toList();
    }
}

package io.collateralpolicy.margin.model.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How returns move together.
 *
 * <p>{@code C_ij = decay·C_ij + (1 − decay)·r_i·r_j} over the periods, the oldest first, started by the mean of the products; means
 * of returns are taken to be 0. With decay 1 it is that mean. A covariance of this form is never indefinite. Source:
 * RiskMetrics Technical Document, 4th edition (1996), section 5.2.
 */
public final class Covariance {

    private static final int SCALE = 18;

    private Covariance() {}

    /**
     * The matrix, 18 places, half-even, in the order of the series; longer ones count from their last common period.
     *
     * @param decay  0 to 1
     * @param series returns, the oldest first, one of them at least
     */
    public static List<List<BigDecimal>> of(BigDecimal decay, List<List<BigDecimal>> series) {
        int periods = series.stream().mapToInt(List::size).min().orElse(0);
        List<List<BigDecimal>> matrix = new ArrayList<>();
        for (List<BigDecimal> one : series) {
            matrix.add(series.stream().map(other -> of(decay.doubleValue(), last(one, periods), last(other, periods))).toList());
        }
        return List.copyOf(matrix);
    }

    private static List<BigDecimal> last(List<BigDecimal> series, int periods) {
        return series.subList(series.size() - periods, series.size());
    }

    private static BigDecimal of(double decay, List<BigDecimal> one, List<BigDecimal> other) {
        double mean = 0;
        for (int i = 0; i < one.size(); i++) {
            mean += one.get(i).doubleValue() * other.get(i).doubleValue() / one.size();
        }
        double covariance = mean;
        for (int i = 0; i < one.size(); i++) {
            covariance = decay * covariance + (1 - decay) * one.get(i).doubleValue() * other.get(i).doubleValue();
        }
        return new BigDecimal(covariance).setScale(SCALE, RoundingMode.HALF_EVEN);
    }
}

package io.collateralpolicy.assessment.requirement.grid;

import io.collateralpolicy.margin.model.GridLeg;
import io.collateralpolicy.margin.model.GridScenario;
import io.collateralpolicy.margin.model.risk.Covariance;
import io.collateralpolicy.margin.model.risk.ParametricRisk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Risk of normal returns: every position is taken as linear in the return of its underlying.
 *
 * <p>{@code exposure = (worth after +1 % − worth after −1 %) / 0.02}, base currency per unit of return, which is exact for a linear
 * position and the delta of an option within a hundredth of its price.
 */
final class Parametric implements RiskModel.Estimate {

    private static final BigDecimal STEP = new BigDecimal("0.01");
    private static final BigDecimal BOTH = new BigDecimal("0.02");
    private static final int SCALE = 18;

    @Override
    public RiskModel.Risk of(List<RevaluedPosition> positions, HistoryTerms terms, int scale) {
        List<BigDecimal> exposures = new ArrayList<>();
        for (String underlying : terms.underlyings()) {
            exposures.add(positions.stream()
                    .filter(p -> p.margined().position().underlying().equals(underlying))
                    .map(p -> exposure(p.leg()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        List<List<BigDecimal>> covariance = Covariance.of(terms.decay(), List.copyOf(terms.returns().values()));
        BigDecimal deviation = ParametricRisk.deviation(exposures, covariance);
        ParametricRisk risk = terms.parametric();
        return new RiskModel.Risk(risk.valueAtRisk(deviation, scale), risk.expectedShortfall(deviation, scale));
    }

    private static BigDecimal exposure(GridLeg leg) {
        BigDecimal up = leg.profit(move(STEP));
        BigDecimal down = leg.profit(move(STEP.negate()));
        return up.subtract(down).divide(BOTH, SCALE, RoundingMode.HALF_EVEN);
    }

    private static GridScenario move(BigDecimal shock) {
        return new GridScenario("step", shock, BigDecimal.ONE, BigDecimal.ONE);
    }
}

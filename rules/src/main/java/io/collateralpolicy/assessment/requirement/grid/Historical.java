package io.collateralpolicy.assessment.requirement.grid;

import io.collateralpolicy.margin.collateral.SquareRoot;
import io.collateralpolicy.margin.model.GridScenario;
import io.collateralpolicy.margin.model.risk.HistoricalRisk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Risk of the days that were: every position is revalued in full after each day's return of its underlying, times the root of
 * the horizon, implied volatilities held. A return that the root would carry below −1 is −1.
 */
final class Historical implements RiskModel.Estimate {

    private static final int SCALE = 18;

    @Override
    public RiskModel.Risk of(List<RevaluedPosition> positions, HistoryTerms terms, int scale) {
        BigDecimal root = SquareRoot.of(terms.horizonDays(), SCALE, RoundingMode.CEILING);
        List<BigDecimal> losses = new ArrayList<>();
        for (int day = 0; day < terms.days(); day++) {
            losses.add(loss(positions, terms, day, root));
        }
        HistoricalRisk risk = terms.historical();
        return new RiskModel.Risk(risk.valueAtRisk(losses), risk.expectedShortfall(losses, scale));
    }

    private static BigDecimal loss(List<RevaluedPosition> positions, HistoryTerms terms, int day, BigDecimal root) {
        BigDecimal profit = BigDecimal.ZERO;
        for (RevaluedPosition position : positions) {
            BigDecimal moved = terms.returns().get(position.margined().position().underlying()).get(day);
            BigDecimal shock = moved.multiply(root).max(BigDecimal.ONE.negate());
            profit = profit.add(position.leg().profit(
                    new GridScenario(Integer.toString(day), shock, BigDecimal.ONE, BigDecimal.ONE)));
        }
        return profit.negate();
    }
}

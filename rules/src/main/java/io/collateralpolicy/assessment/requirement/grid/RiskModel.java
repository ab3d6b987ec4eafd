package io.collateralpolicy.assessment.requirement.grid;

import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.assessment.requirement.MarginModel;
import io.collateralpolicy.assessment.requirement.NettingGroup;
import io.collateralpolicy.assessment.requirement.PositionsValue;
import io.collateralpolicy.assessment.requirement.Requirement;
import io.collateralpolicy.engine.MarginModelName;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Margin by what may be lost: {@code maintenance = risk}, {@code initial = risk · initialMultiplier}; all positions of the account
 * that share the model offset each other, whatever they follow.
 *
 * @param name     what rules call it
 * @param estimate how the risk is found
 * @param measure  which of the two is the margin
 */
record RiskModel(MarginModelName name, Estimate estimate, Measure measure) implements MarginModel {

    private static final String FORMULA = "docs/decision.md, section 1";

    /** How the risk of positions is found. */
    interface Estimate {

        Risk of(List<RevaluedPosition> positions, HistoryTerms terms, int scale);
    }

    /** Which of the two is the margin. */
    enum Measure {
        VALUE_AT_RISK,
        EXPECTED_SHORTFALL
    }

    /**
     * What may be lost, base currency, 0 or more.
     *
     * @param valueAtRisk       not exceeded with the confidence
     * @param expectedShortfall mean beyond it
     */
    record Risk(BigDecimal valueAtRisk, BigDecimal expectedShortfall) {}

    @Override
    public boolean netsAcrossUnderlyings() {
        return true;
    }

    @Override
    public PositionsValue value(NettingGroup group) {
        return RevaluedPosition.value(group);
    }

    @Override
    public Requirement requirement(NettingGroup group) {
        Numerics numerics = group.numerics();
        HistoryTerms terms = HistoryTerms.of(group);
        Risk risk = group.remembered().of(List.of(name, group.positions()), () -> estimate.of(
                RevaluedPosition.of(group, group.positions()), terms, numerics.moneyScale()));
        BigDecimal margin = numerics.liability(
                measure == Measure.VALUE_AT_RISK ? risk.valueAtRisk() : risk.expectedShortfall());
        return new Requirement(
                numerics.liability(margin.multiply(terms.initialMultiplier())),
                margin,
                List.of(
                        quantity("valueAtRisk", risk.valueAtRisk(), group),
                        quantity("expectedShortfall", risk.expectedShortfall(), group)));
    }

    private static Quantity quantity(String name, BigDecimal value, NettingGroup group) {
        return new Quantity(
                name,
                group.numerics().liability(value),
                "base currency",
                group.numerics().liabilityRounding().name(),
                FORMULA,
                Map.of("underlying", group.underlying()));
    }
}

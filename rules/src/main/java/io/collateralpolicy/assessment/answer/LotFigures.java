package io.collateralpolicy.assessment.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One lot in one state.
 *
 * @param lotId                     as asked
 * @param asset                     symbol
 * @param eligible                  whether it may carry credit
 * @param quantity                  units
 * @param price                     base currency per unit; absent without a valid quote
 * @param marketValue               quantity times price
 * @param haircuts                  the waterfall, in policy order
 * @param haircut                   {@code 1 − advanceRate}
 * @param advanceRate               what the haircuts leave
 * @param collateralValue           what it is worth for credit, 0 when not eligible
 * @param liquidationThreshold      the rate at which it protects what is owed
 * @param liquidationThresholdRuleId the rule that chose it; absent when none did
 * @param thresholdValue            what it protects
 */
public record LotFigures(
        String lotId,
        String asset,
        boolean eligible,
        BigDecimal quantity,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<BigDecimal> price,
        BigDecimal marketValue,
        List<HaircutStep> haircuts,
        BigDecimal haircut,
        BigDecimal advanceRate,
        BigDecimal collateralValue,
        BigDecimal liquidationThreshold,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> liquidationThresholdRuleId,
        BigDecimal thresholdValue) {

    /** The same with its haircuts said otherwise. */
    public LotFigures with(UnaryOperator<HaircutStep> said) {
        return new LotFigures(lotId, asset, eligible, quantity, price, marketValue, haircuts.stream().map(said).toList(),
                haircut, advanceRate, collateralValue, liquidationThreshold, liquidationThresholdRuleId, thresholdValue);
    }

    /**
     * One step of the waterfall.
     *
     * @param component  its name
     * @param ruleId     the rule that chose it
     * @param haircut    fraction of one
     * @param valueAfter base currency, after this and the steps before
     * @param table      the table it came from
     * @param row        the row of that table
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record HaircutStep(
            String component,
            String ruleId,
            BigDecimal haircut,
            BigDecimal valueAfter,
            Optional<String> table,
            Optional<String> row) {

        /** The same, said of where it comes from. */
        public HaircutStep from(String otherTable, String otherRow) {
            return new HaircutStep(
                    component, ruleId, haircut, valueAfter, Optional.of(otherTable), Optional.of(otherRow));
        }
    }
}

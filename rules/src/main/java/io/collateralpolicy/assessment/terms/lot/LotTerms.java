package io.collateralpolicy.assessment.terms.lot;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the policy says of one lot.
 *
 * @param eligible  whether it may carry credit
 * @param frozen    whether it may not carry new credit
 * @param haircuts  one per component, in policy order
 * @param slices    the size schedule's row, where the policy has one
 * @param threshold the choice of the liquidation threshold
 * @param rate      the liquidation threshold, 0 without a choice
 * @param findings  of the lot
 */
public record LotTerms(
        boolean eligible,
        boolean frozen,
        List<Component> haircuts,
        Optional<Component> slices,
        Optional<Choice> threshold,
        BigDecimal rate,
        List<Finding> findings) {

    /**
     * One component of the haircut.
     *
     * @param name    the policy's
     * @param choice  the choice that holds
     * @param haircut fraction of one
     * @param row     the row it came from
     */
    public record Component(String name, Choice choice, BigDecimal haircut, Optional<Row> row) {}
}

package io.collateralpolicy.assessment.terms;

import io.collateralpolicy.assessment.answer.AddOn;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.LotFigures;
import io.collateralpolicy.assessment.requirement.MarginedLot;
import io.collateralpolicy.fact.Debt;
import io.collateralpolicy.fact.Lot;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the terms stage found of one portfolio.
 *
 * @param lots     each with its figures
 * @param debts    as facts
 * @param owed     {@code Σ (principal + accruedInterest) · price}, exact
 * @param margined the positions' part
 * @param inclusive whether an account that is covered exactly may be liquidated
 * @param findings of the stage
 */
public record Terms(
        List<ValuedLot> lots,
        List<Debt> debts,
        BigDecimal owed,
        Margined margined,
        boolean inclusive,
        List<Finding> findings) {

    /**
     * A lot with its figures.
     *
     * @param fact    as the rules saw it
     * @param figures what it is worth
     * @param frozen  whether it may not carry new credit
     * @param netted  whether its price risk is netted against positions
     * @param seizable whether a liquidation may take it although it protects nothing
     * @param addOns  what it requires beyond everything else
     * @param findings about it
     */
    public record ValuedLot(
            Lot fact,
            LotFigures figures,
            boolean frozen,
            boolean netted,
            boolean seizable,
            List<AddOn> addOns,
            List<Finding> findings)
            implements Valued {

        MarginedLot margined() {
            return new MarginedLot(fact, figures.collateralValue(), netted);
        }
    }

    /** A debt with what was found of it, and what it requires beyond everything else. */
    record ValuedDebt(Debt fact, boolean inclusive, List<AddOn> addOns, List<Finding> findings) implements Valued {}

    /** Whether everything had a valid price. */
    public boolean isComplete() {
        return lots.stream().allMatch(l -> l.fact().priced()) && isOwedComplete();
    }

    /** Whether all that is owed or may be had a valid price: else a ratio to it would flatter. */
    public boolean isOwedComplete() {
        return debts.stream().allMatch(Debt::priced) && margined.complete();
    }
}

package io.collateralpolicy.assessment.terms.lot;

import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.margin.regulatory.HaircutScaling;
import java.math.BigDecimal;

/** A table's haircut for the holding period and revaluation that a rule names. */
final class ScaledHaircut {

    private static final int TABLE_DAYS = 2;
    private static final int HOLDING_DAYS = 3;
    private static final int REVALUATION_DAYS = 4;

    private ScaledHaircut() {}

    /** @throws PolicyGap naming the rule whose numbers scale nothing */
    static BigDecimal of(Choice choice, BigDecimal haircut, int rateScale) {
        try {
            return HaircutScaling.scaled(
                    haircut,
                    bound(choice, TABLE_DAYS),
                    bound(choice, HOLDING_DAYS),
                    bound(choice, REVALUATION_DAYS),
                    rateScale);
        } catch (IllegalArgumentException e) {
            throw new PolicyGap("`" + choice.rule().ruleId() + "`: " + e.getMessage());
        }
    }

    private static BigDecimal bound(Choice choice, int argument) {
        return (BigDecimal) choice.arguments().get(argument).value();
    }
}

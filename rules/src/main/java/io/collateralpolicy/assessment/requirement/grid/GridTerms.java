package io.collateralpolicy.assessment.requirement.grid;

import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.requirement.MarginTerms;
import io.collateralpolicy.assessment.requirement.MarginedPosition;
import io.collateralpolicy.assessment.requirement.NettingGroup;
import io.collateralpolicy.margin.model.GridScenario;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a policy says of a grid.
 *
 * @param scenarios         in the order of their table
 * @param initialMultiplier of the loss, 1 or more
 */
record GridTerms(List<GridScenario> scenarios, BigDecimal initialMultiplier) {

    private static final String MULTIPLIER = "initialMultiplier";

    /** @throws PolicyGap when there is no grid, one that there cannot be, or positions are given different ones */
    static GridTerms of(NettingGroup group) {
        MarginTerms terms = common(group);
        if (terms.scenarios().isEmpty()) {
            throw new PolicyGap("position `" + terms.positionId() + "` has no scenarios");
        }
        return new GridTerms(terms.scenarios().stream().map(GridTerms::scenario).toList(), multiplier(terms));
    }

    /** The terms that all positions of the set have. */
    static MarginTerms common(NettingGroup group) {
        MarginTerms first = group.positions().get(0).terms();
        for (MarginedPosition other : group.positions()) {
            if (!other.terms().rows().equals(first.rows()) || !other.terms().scenarios().equals(first.scenarios())) {
                throw new PolicyGap("positions on `" + group.underlying() + "` are margined together but have different"
                        + " terms: " + first.place() + ", and " + other.terms().place());
            }
        }
        return first;
    }

    /** Below 1 what is needed to open would be less than what is needed to keep. */
    static BigDecimal multiplier(MarginTerms terms) {
        BigDecimal multiplier = terms.decimal(MULTIPLIER);
        if (multiplier.compareTo(BigDecimal.ONE) < 0) {
            throw new PolicyGap(terms.place() + ": " + MULTIPLIER + " must be 1 or more, is `"
                    + multiplier.toPlainString() + "`");
        }
        return multiplier;
    }

    /** What a factor does to implied volatilities, in a word. */
    static String shock(BigDecimal volatilityFactor) {
        int sign = volatilityFactor.compareTo(BigDecimal.ONE);
        return sign > 0 ? "UP" : sign < 0 ? "DOWN" : "NONE";
    }

    private static GridScenario scenario(Row row) {
        try {
            return new GridScenario(
                    row.name(),
                    decimal(row, "spotMultiplier").subtract(BigDecimal.ONE),
                    decimal(row, "volatilityFactor"),
                    decimal(row, "dampingFactor"));
        } catch (IllegalArgumentException e) {
            throw new PolicyGap("table `" + row.table() + "`, row `" + row.name() + "`: " + e.getMessage());
        }
    }

    private static BigDecimal decimal(Row row, String output) {
        if (row.outputs().get(output) instanceof BigDecimal decimal) {
            return decimal;
        }
        throw new PolicyGap("table `" + row.table() + "` of a grid needs the decimal output `" + output + "`");
    }
}

package io.collateralpolicy.assessment.requirement.option;

import io.collateralpolicy.assessment.requirement.MarginTerms;
import java.math.BigDecimal;

/**
 * What a portfolio is margined by besides and with its worst loss, base currency, exact.
 *
 * @param loss              {@code −W}, 0 or more
 * @param perpetualNotional {@code |q| · S}
 * @param optionNotional    {@code naked shorts · S}
 * @param terms             the rates
 */
record Contingencies(BigDecimal loss, BigDecimal perpetualNotional, BigDecimal optionNotional, MarginTerms terms) {

    static Contingencies of(Books books, BigDecimal loss, BigDecimal naked, MarginTerms terms) {
        BigDecimal spot = books.group().spotPrice().orElse(BigDecimal.ZERO);
        return new Contingencies(loss, books.perpetuals().abs().multiply(spot), naked.multiply(spot), terms);
    }

    BigDecimal maintenanceMargin() {
        return loss.multiply(terms.decimal("maintenanceLossFactor")).add(perpetual(false)).add(option(false));
    }

    BigDecimal initialMargin() {
        return loss.multiply(terms.decimal("initialLossFactor"))
                .add(perpetual(false)).add(perpetual(true))
                .add(option(false)).add(option(true));
    }

    /** What perpetuals add to the maintenance margin, or initially on top of it. */
    BigDecimal perpetual(boolean initially) {
        return perpetualNotional.multiply(
                terms.decimal(initially ? "initialPerpetualRate" : "maintenancePerpetualRate"));
    }

    /** What naked short options add to the maintenance margin, or initially on top of it. */
    BigDecimal option(boolean initially) {
        return optionNotional.multiply(terms.decimal(initially ? "initialOptionRate" : "maintenanceOptionRate"));
    }
}

package io.collateralpolicy.assessment.requirement;

import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;

/** The margin rates of one row: fractions of notional, {@code 0 ≤ maintenance ≤ initial ≤ 1}. */
record MarginRates(Row row) {

    static final String INITIAL = "initialMarginRate";
    static final String MAINTENANCE = "maintenanceMarginRate";

    /** @throws PolicyGap naming table and row when the rates are no such fractions */
    static MarginRates of(Row row) {
        MarginRates rates = new MarginRates(row);
        rates.requireFraction(INITIAL);
        rates.requireFraction(MAINTENANCE);
        if (rates.rate(INITIAL).compareTo(rates.rate(MAINTENANCE)) < 0) {
            throw rates.gap(INITIAL, "not be below " + MAINTENANCE + " `" + rates.rate(MAINTENANCE).toPlainString() + "`");
        }
        return rates;
    }

    BigDecimal rate(String output) {
        return (BigDecimal) row.outputs().get(output);
    }

    private void requireFraction(String output) {
        if (rate(output).signum() < 0 || rate(output).compareTo(BigDecimal.ONE) > 0) {
            throw gap(output, "be 0 to 1");
        }
    }

    private PolicyGap gap(String output, String must) {
        return new PolicyGap("table `" + row.table() + "`, row `" + row.name() + "`: " + output + " must " + must
                + ", is `" + rate(output).toPlainString() + "`");
    }
}

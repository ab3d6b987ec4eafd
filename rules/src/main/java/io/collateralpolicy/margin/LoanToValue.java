package io.collateralpolicy.margin;

import java.math.BigDecimal;

/**
 * How much is owed for what is held: an observation, and a limit only where a rule makes it one.
 *
 * <p>{@code loanToValue = min(10^18, debt / max(marketValue, u))}, where {@code u} is the smallest unit of money: a debt on nothing is
 * not a ratio of 0 but one that no limit passes. 0 without debt; not negative; {@code rateScale} places, rounded as
 * liabilities are. Source: {@code docs/decision.md}, section 1.
 */
public final class LoanToValue {

    private LoanToValue() {}

    /**
     * The ratio.
     *
     * @param debt        base currency, not negative
     * @param marketValue base currency, not negative
     */
    public static BigDecimal of(BigDecimal debt, BigDecimal marketValue, Numerics numerics) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(numerics.moneyScale());
        return numerics.riskRatio(debt, marketValue.max(unit));
    }
}

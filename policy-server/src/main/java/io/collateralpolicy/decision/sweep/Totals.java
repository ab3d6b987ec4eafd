package io.collateralpolicy.decision.sweep;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.collateralpolicy.assessment.answer.AccountFigures;
import java.math.BigDecimal;

/**
 * What some accounts are worth together, in base currency.
 *
 * @param accounts        how many
 * @param marketValue     Σ of their lots
 * @param collateralValue Σ of what is lent against
 * @param debt            Σ of what they owe
 * @param marginCall      Σ of what is missing against their requirements
 */
public record Totals(
        @JsonFormat(shape = JsonFormat.Shape.STRING) long accounts,
        BigDecimal marketValue,
        BigDecimal collateralValue,
        BigDecimal debt,
        BigDecimal marginCall) {

    static final Totals NONE = new Totals(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    static Totals of(AccountFigures figures) {
        return new Totals(1, figures.marketValue(), figures.collateralValue(), figures.debt(), figures.marginCall());
    }

    /** Of an account without figures. */
    static Totals ofUndecided() {
        return new Totals(1, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    Totals plus(Totals other) {
        return new Totals(
                accounts + other.accounts,
                marketValue.add(other.marketValue),
                collateralValue.add(other.collateralValue),
                debt.add(other.debt),
                marginCall.add(other.marginCall));
    }
}

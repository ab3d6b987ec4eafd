package io.collateralpolicy.assessment.account;

import io.collateralpolicy.assessment.terms.Terms;
import io.collateralpolicy.fact.Account;
import io.collateralpolicy.margin.HealthFactor;
import io.collateralpolicy.margin.LoanToValue;
import io.collateralpolicy.margin.MarginBalance;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The account's sums; each is defined in {@code docs/decision.md}, section 1.
 *
 * @param marketValue        Σ over lots
 * @param collateralValue    Σ over lots; an ineligible one has none
 * @param thresholdValue     Σ over lots
 * @param debt               rounded up once, over the sum
 * @param initialMargin      Σ over netting sets
 * @param maintenanceMargin  Σ over netting sets
 * @param balance            against the initial requirement
 * @param balanceWithoutFrozen the same without lots that may not carry new credit
 * @param healthFactor       protection and obligation
 * @param loanToValue        debt over market value, rounded up
 */
public record Sums(
        BigDecimal marketValue,
        BigDecimal collateralValue,
        BigDecimal thresholdValue,
        BigDecimal debt,
        BigDecimal initialMargin,
        BigDecimal maintenanceMargin,
        MarginBalance balance,
        MarginBalance balanceWithoutFrozen,
        HealthFactor healthFactor,
        BigDecimal loanToValue) {

    static Sums of(Terms terms, Numerics numerics) {
        BigDecimal marketValue = sum(terms, numerics, l -> true, l -> l.figures().marketValue());
        BigDecimal collateralValue = numerics.averaged(
                sum(terms, numerics, l -> true, l -> l.figures().collateralValue()), marketValue);
        BigDecimal unfrozen = numerics.averaged(
                sum(terms, numerics, l -> !l.frozen(), l -> l.figures().collateralValue()), marketValue);
        BigDecimal thresholdValue = numerics.averaged(
                sum(terms, numerics, l -> true, l -> l.figures().thresholdValue()), marketValue);
        BigDecimal debt = numerics.liability(terms.owed());
        BigDecimal net = terms.margined().value().net();
        BigDecimal worth = net.max(BigDecimal.ZERO);
        BigDecimal owed = debt.add(net.negate().max(BigDecimal.ZERO));
        BigDecimal initial = terms.margined().initialMargin(numerics);
        BigDecimal maintenance = terms.margined().maintenanceMargin(numerics);
        return new Sums(
                marketValue,
                collateralValue,
                thresholdValue,
                debt,
                initial,
                maintenance,
                MarginBalance.of(collateralValue.add(worth), owed.add(initial)),
                MarginBalance.of(unfrozen.add(worth), owed.add(initial)),
                new HealthFactor(thresholdValue.add(worth), owed.add(maintenance)),
                LoanToValue.of(debt, marketValue, numerics));
    }

    /** {@code collateralValue + derivativesValue − debt}: what the initial margin is held against. */
    BigDecimal netCollateral() {
        return balance.signed().add(initialMargin);
    }

    /** Whether more margin is required than in another state and less is left over: to open, or to keep. */
    public boolean isWorseThan(Sums other) {
        boolean opening = initialMargin.compareTo(other.initialMargin) > 0
                && balance.signed().compareTo(other.balance.signed()) < 0;
        boolean keeping = maintenanceMargin.compareTo(other.maintenanceMargin) > 0
                && healthFactor.margin().compareTo(other.healthFactor.margin()) < 0;
        return opening || keeping;
    }

    /**
     * The positions of the account.
     *
     * @param value signed, base currency
     * @param open  how many are of more than nothing
     */
    record Derivatives(BigDecimal value, long open) {

        static final Derivatives NONE = new Derivatives(BigDecimal.ZERO, 0);
    }

    /** As rules see them. */
    Account fact(String accountId, String pool, String marginMode, Derivatives derivatives, Numerics numerics) {
        return new Account(
                accountId,
                pool,
                marginMode,
                healthFactor.owes(),
                marketValue,
                collateralValue,
                thresholdValue,
                debt,
                derivatives.value(),
                BigDecimal.valueOf(derivatives.open()),
                netCollateral(),
                initialMargin,
                maintenanceMargin,
                balance.signed(),
                healthFactor.margin(),
                healthFactor.compared(numerics).orElse(BigDecimal.ZERO),
                loanToValue);
    }

    /** Of an account that only its net collateral and its margins are known of: all of it protects. */
    static Sums ofNet(BigDecimal netCollateral, BigDecimal initial, BigDecimal maintenance, Numerics numerics) {
        BigDecimal worth = numerics.asset(netCollateral.max(BigDecimal.ZERO));
        BigDecimal owed = numerics.liability(netCollateral.negate().max(BigDecimal.ZERO));
        MarginBalance balance = MarginBalance.of(worth, owed.add(initial));
        return new Sums(
                worth,
                worth,
                worth,
                owed,
                initial,
                maintenance,
                balance,
                balance,
                new HealthFactor(worth, owed.add(maintenance)),
                LoanToValue.of(owed, worth, numerics));
    }

    private static BigDecimal sum(
            Terms terms,
            Numerics numerics,
            Predicate<Terms.ValuedLot> which,
            Function<Terms.ValuedLot, BigDecimal> what) {
        BigDecimal sum = numerics.zero();
        for (Terms.ValuedLot lot : terms.lots()) {
            sum = which.test(lot) ? sum.add(what.apply(lot)) : sum;
        }
        return sum;
    }
}

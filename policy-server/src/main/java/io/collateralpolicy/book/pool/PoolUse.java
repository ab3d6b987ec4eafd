package io.collateralpolicy.book.pool;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.CollateralLot;
import io.collateralpolicy.assessment.request.Loan;
import io.collateralpolicy.assessment.request.SignedBalance;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is held and owed of one asset.
 *
 * @param supplied units held as collateral or above 0
 * @param borrowed units owed, with accrued interest
 */
public record PoolUse(BigDecimal supplied, BigDecimal borrowed) {

    /** Of an account, by asset. */
    public static Map<String, PoolUse> of(AccountState account) {
        Map<String, PoolUse> uses = new TreeMap<>();
        for (CollateralLot lot : account.collateral()) {
            uses.merge(lot.asset(), new PoolUse(lot.quantity(), BigDecimal.ZERO), PoolUse::plus);
        }
        for (Loan loan : account.loans()) {
            BigDecimal owed = loan.principal().add(loan.accruedInterest().orElse(BigDecimal.ZERO));
            uses.merge(loan.asset(), new PoolUse(BigDecimal.ZERO, owed), PoolUse::plus);
        }
        for (SignedBalance balance : account.balances()) {
            BigDecimal held = balance.quantity().max(BigDecimal.ZERO);
            BigDecimal owed = balance.quantity().negate().max(BigDecimal.ZERO);
            uses.merge(balance.asset(), new PoolUse(held, owed), PoolUse::plus);
        }
        return uses;
    }

    public PoolUse plus(PoolUse other) {
        return new PoolUse(supplied.add(other.supplied), borrowed.add(other.borrowed));
    }

    PoolUse negated() {
        return new PoolUse(supplied.negate(), borrowed.negate());
    }

    boolean isNothing() {
        return supplied.signum() == 0 && borrowed.signum() == 0;
    }
}

package io.collateralpolicy.book;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.CollateralLot;
import io.collateralpolicy.assessment.request.DerivativePosition;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.assessment.request.Loan;
import io.collateralpolicy.assessment.request.SignedBalance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An account with what is held back taken from it.
 *
 * <p>Only what raises risk counts: collateral that may leave has left, what may be borrowed is owed, what may be opened
 * is open. What lowers risk counts once it is done. An account that changed under a reservation never stops a decision:
 * a lot gives what it still has.
 */
final class HeldBack {

    private final List<CollateralLot> lots;
    private final List<Loan> loans;
    private final List<SignedBalance> balances;
    private final List<DerivativePosition> positions;

    private HeldBack(AccountState account) {
        this.lots = new ArrayList<>(account.collateral());
        this.loans = new ArrayList<>(account.loans());
        this.balances = new ArrayList<>(account.balances());
        this.positions = new ArrayList<>(account.positions());
    }

    static AccountState of(AccountState account, List<Reservation> held) {
        HeldBack back = new HeldBack(account);
        for (Reservation reservation : held) {
            for (int i = 0; i < reservation.intents().size(); i++) {
                back.take(reservation.reservationId() + "-" + i, reservation.intents().get(i));
            }
        }
        return new AccountState(account.accountId(), account.accountVersion(), account.marginMode(),
                account.baseCurrency(), account.pool(), back.lots, back.loans, back.balances, back.positions,
                account.affiliates(), account.efficiencyMode(), account.liquidation(), account.group());
    }

    private void take(String name, IntendedAction intent) {
        switch (intent.action()) {
            case WITHDRAW -> withdraw(intent);
            case BORROW -> borrow(intent);
            case OPEN -> open(name, intent);
            default -> {}
        }
    }

    private void withdraw(IntendedAction intent) {
        String id = intent.lotId().orElseThrow();
        lots.replaceAll(lot -> lot.lotId().equals(id) ? less(lot, intent.quantity()) : lot);
        balances.replaceAll(balance -> balance.balanceId().equals(id) && balance.quantity().signum() > 0
                ? with(balance, balance.quantity().subtract(intent.quantity()).max(BigDecimal.ZERO))
                : balance);
    }

    private static CollateralLot less(CollateralLot lot, BigDecimal quantity) {
        BigDecimal free = lot.quantity().subtract(lot.encumbered().orElse(BigDecimal.ZERO));
        return lot.with(lot.quantity().subtract(quantity.min(free)));
    }

    private void borrow(IntendedAction intent) {
        String id = intent.loanId().orElseThrow();
        boolean known = loans.stream().anyMatch(loan -> loan.loanId().equals(id))
                || balances.stream().anyMatch(balance -> balance.balanceId().equals(id));
        loans.replaceAll(loan -> loan.loanId().equals(id) ? more(loan, intent.quantity()) : loan);
        balances.replaceAll(balance -> balance.balanceId().equals(id)
                ? with(balance, balance.quantity().subtract(intent.quantity()))
                : balance);
        if (!known) {
            loans.add(new Loan(id, intent.asset().orElseThrow(), intent.quantity(), Optional.empty()));
        }
    }

    private static Loan more(Loan loan, BigDecimal quantity) {
        return new Loan(loan.loanId(), loan.asset(), loan.principal().add(quantity), loan.accruedInterest());
    }

    private static SignedBalance with(SignedBalance balance, BigDecimal quantity) {
        return new SignedBalance(balance.balanceId(), balance.asset(), quantity);
    }

    /** Beside what is open already, at its own price. */
    private void open(String name, IntendedAction intent) {
        positions.add(DerivativePosition.opened(name, intent.position().orElseThrow(), intent.quantity()));
    }
}

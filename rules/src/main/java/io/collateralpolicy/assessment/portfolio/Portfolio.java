package io.collateralpolicy.assessment.portfolio;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.CollateralLot;
import io.collateralpolicy.assessment.request.DerivativePosition;
import io.collateralpolicy.assessment.request.Loan;
import io.collateralpolicy.assessment.request.SignedBalance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an account holds and owes, sides told apart: a signed balance is a lot above 0 and a loan below.
 *
 * @param lots      collateral
 * @param loans     what is owed
 * @param positions derivatives
 * @param closed    what intents closed of them: its profit or loss is the account's until it is paid
 */
public record Portfolio(
        List<CollateralLot> lots,
        List<Loan> loans,
        List<DerivativePosition> positions,
        List<DerivativePosition> closed) {

    /** Custody of a lot that stands on a balance. */
    static final String BALANCE_CUSTODY = "ACCOUNT_BALANCE";

    /** Chain of a lot that stands on a balance: the account's own ledger. */
    static final String BALANCE_CHAIN = "account:balance";

    public Portfolio {
        lots = List.copyOf(lots);
        loans = List.copyOf(loans);
        positions = List.copyOf(positions);
        closed = List.copyOf(closed);
    }

    public static Portfolio of(AccountState account) {
        List<CollateralLot> lots = new ArrayList<>(account.collateral());
        List<Loan> loans = new ArrayList<>(account.loans());
        for (SignedBalance balance : account.balances()) {
            if (balance.quantity().signum() > 0) {
                lots.add(held(balance));
            } else if (balance.quantity().signum() < 0) {
                loans.add(owed(balance));
            }
        }
        return new Portfolio(lots, loans, account.positions(), List.of());
    }

    /** The same with so much of a loan repaid, interest first. */
    public Portfolio repaid(String loanId, BigDecimal quantity) {
        List<Loan> left = loans.stream()
                .map(l -> l.loanId().equals(loanId) ? l.repaid(quantity) : l)
                .toList();
        return new Portfolio(lots, left, positions, closed);
    }

    /** The same with so much of a lot taken. */
    public Portfolio seized(String lotId, BigDecimal quantity) {
        List<CollateralLot> left = lots.stream()
                .map(l -> l.lotId().equals(lotId) ? l.with(l.quantity().subtract(quantity)) : l)
                .toList();
        return new Portfolio(left, loans, positions, closed);
    }

    /** Every asset whose market matters: what is held, what is owed, what positions follow. */
    public Set<String> assets() {
        Set<String> assets = new TreeSet<>();
        lots.forEach(l -> assets.add(l.asset()));
        loans.forEach(l -> assets.add(l.asset()));
        positions.forEach(p -> assets.add(p.underlying()));
        return assets;
    }

    private static CollateralLot held(SignedBalance balance) {
        return new CollateralLot(
                balance.balanceId(),
                balance.asset(),
                BALANCE_CHAIN,
                balance.quantity(),
                BALANCE_CUSTODY,
                Optional.empty());
    }

    private static Loan owed(SignedBalance balance) {
        return new Loan(
                balance.balanceId(), balance.asset(), balance.quantity().negate(), Optional.empty());
    }
}

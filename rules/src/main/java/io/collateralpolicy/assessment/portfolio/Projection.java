package io.collateralpolicy.assessment.portfolio;

import io.collateralpolicy.assessment.request.CollateralLot;
import io.collateralpolicy.assessment.request.DerivativePosition;
import io.collateralpolicy.assessment.request.InconsistentRequest;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.assessment.request.Loan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The portfolio after intents, applied in order. */
public final class Projection {

    private final List<CollateralLot> lots;
    private final List<Loan> loans;
    private final List<DerivativePosition> positions;
    private final List<DerivativePosition> closed = new ArrayList<>();

    private Projection(Portfolio portfolio) {
        this.lots = new ArrayList<>(portfolio.lots());
        this.loans = new ArrayList<>(portfolio.loans());
        this.positions = new ArrayList<>(portfolio.positions());
    }

    /**
     * Applies the intents.
     *
     * @throws InconsistentRequest when one names what does not exist or takes more than there is
     */
    public static Portfolio of(Portfolio portfolio, List<IntendedAction> intents) {
        Projection projection = new Projection(portfolio);
        for (int i = 0; i < intents.size(); i++) {
            projection.apply("/intents/" + i, intents.get(i));
        }
        return new Portfolio(projection.lots, projection.loans, projection.positions, projection.closed);
    }

    private void apply(String path, IntendedAction intent) {
        switch (intent.action()) {
            case PLEDGE -> pledge(path, intent);
            case WITHDRAW -> withdraw(path, intent);
            case BORROW -> borrow(path, intent);
            case REPAY -> repay(path, intent);
            case OPEN -> open(path, intent);
            case CLOSE -> close(path, intent);
            case LIQUIDATE -> liquidate(path, intent);
            default -> throw new IllegalStateException("no such intent: " + intent.action());
        }
    }

    private void pledge(String path, IntendedAction intent) {
        String id = intent.lotId().orElseThrow();
        int at = find(lots, CollateralLot::lotId, id);
        if (at >= 0) {
            CollateralLot lot = lots.get(at);
            sameMember(path + "/asset", intent.asset(), lot.asset());
            sameMember(path + "/chain", intent.chain(), lot.chain());
            sameMember(path + "/custody", intent.custody(), lot.custody());
            lots.set(at, lot.with(lot.quantity().add(intent.quantity())));
            return;
        }
        lots.add(new CollateralLot(
                id,
                newMember(path, "asset", "lot", id, intent.asset()),
                newMember(path, "chain", "lot", id, intent.chain()),
                intent.quantity(),
                newMember(path, "custody", "lot", id, intent.custody()),
                Optional.empty()));
    }

    private void withdraw(String path, IntendedAction intent) {
        int at = existing(lots, CollateralLot::lotId, intent.lotId().orElseThrow(), path + "/lotId");
        CollateralLot lot = lots.get(at);
        BigDecimal free = lot.quantity().subtract(lot.encumbered().orElse(BigDecimal.ZERO));
        atMost(path, intent.quantity(), free, "the lot's free quantity");
        lots.set(at, lot.with(lot.quantity().subtract(intent.quantity())));
    }

    private void borrow(String path, IntendedAction intent) {
        String id = intent.loanId().orElseThrow();
        int at = find(loans, Loan::loanId, id);
        if (at >= 0) {
            Loan loan = loans.get(at);
            sameMember(path + "/asset", intent.asset(), loan.asset());
            loans.set(at, new Loan(
                    id, loan.asset(), loan.principal().add(intent.quantity()), loan.accruedInterest()));
            return;
        }
        String asset = newMember(path, "asset", "loan", id, intent.asset());
        loans.add(new Loan(id, asset, intent.quantity(), Optional.empty()));
    }

    private void repay(String path, IntendedAction intent) {
        int at = existing(loans, Loan::loanId, intent.loanId().orElseThrow(), path + "/loanId");
        Loan loan = loans.get(at);
        BigDecimal interest = loan.accruedInterest().orElse(BigDecimal.ZERO);
        atMost(path, intent.quantity(), loan.principal().add(interest), "what the loan owes");
        loans.set(at, loan.repaid(intent.quantity()));
    }

    /** What is repaid and seized is the liquidation stage's; here only that both are there. */
    private void liquidate(String path, IntendedAction intent) {
        int at = existing(loans, Loan::loanId, intent.loanId().orElseThrow(), path + "/loanId");
        Loan loan = loans.get(at);
        BigDecimal interest = loan.accruedInterest().orElse(BigDecimal.ZERO);
        atMost(path, intent.quantity(), loan.principal().add(interest), "what the loan owes");
        existing(lots, CollateralLot::lotId, intent.lotId().orElseThrow(), path + "/lotId");
    }

    private void open(String path, IntendedAction intent) {
        String id = intent.positionId().orElseThrow();
        int at = find(positions, DerivativePosition::positionId, id);
        IntendedAction.OpenedPosition opened = intent.position()
                .orElseThrow(() -> InconsistentRequest.at(
                        path + "/position", "is missing: `OPEN` needs what is opened, and at what price"));
        if (at < 0) {
            positions.add(DerivativePosition.opened(id, opened, intent.quantity()));
        } else if (Opening.sameInstrument(positions.get(at), opened)) {
            withEntry(path, positions.get(at));
            positions.set(at, Opening.grown(positions.get(at), opened, intent.quantity()));
        } else {
            throw InconsistentRequest.at(
                    path + "/position/instrument", "position `" + id + "` is another instrument, contract or side; open under a new id");
        }
    }

    private void close(String path, IntendedAction intent) {
        int at = existing(
                positions, DerivativePosition::positionId, intent.positionId().orElseThrow(), path + "/positionId");
        DerivativePosition position = positions.get(at);
        atMost(path, intent.quantity(), position.quantity(), "the position's quantity");
        withEntry(path, position);
        closed.add(position.part(intent.quantity()));
        positions.set(at, position.withQuantity(position.quantity().subtract(intent.quantity())));
    }

    /** What a stated profit or loss becomes with another quantity, nobody but its ledger knows. */
    private static void withEntry(String path, DerivativePosition position) {
        if (position.unrealizedProfitAndLoss().isPresent()) {
            throw InconsistentRequest.at(path + "/quantity", "position `" + position.positionId()
                    + "` states its unrealizedProfitAndLoss; give its entryPrice to change its quantity");
        }
    }

    private static String newMember(
            String path, String member, String thing, String id, Optional<String> given) {
        return given.orElseThrow(() -> InconsistentRequest.at(
                path + "/" + member, "is missing: the account has no " + thing + " `" + id + "`, and a new one needs it"));
    }

    private static void sameMember(String path, Optional<String> given, String held) {
        given.filter(g -> !g.equals(held)).ifPresent(g -> {
            throw InconsistentRequest.at(path, "of what is there already is `" + held + "`: leave it out, or use a new id");
        });
    }

    private static void atMost(String path, BigDecimal quantity, BigDecimal bound, String what) {
        if (quantity.compareTo(bound) > 0) {
            throw InconsistentRequest.at(
                    path + "/quantity", "must not be above " + what + " `" + bound.toPlainString() + "`");
        }
    }

    private static <T> int existing(List<T> items, Function<T, String> id, String wanted, String path) {
        int at = find(items, id, wanted);
        if (at < 0) {
            throw InconsistentRequest.at(path, "`" + wanted + "` is not in the account");
        }
        return at;
    }

    private static <T> int find(List<T> items, Function<T, String> id, String wanted) {
        for (int i = 0; i < items.size(); i++) {
            if (id.apply(items.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }
}

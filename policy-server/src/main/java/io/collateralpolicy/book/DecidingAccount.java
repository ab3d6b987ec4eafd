package io.collateralpolicy.book;

import io.collateralpolicy.assessment.request.AccountState;
import java.util.List;

/**
 * A stored account as a decision takes it: what is held back is gone already.
 *
 * @param stored       the current version
 * @param reservations how many it ever had when it was read: another number says that somebody held since
 * @param held         what is held back now
 */
public record DecidingAccount(StoredAccount stored, long reservations, List<Reservation> held) {

    public DecidingAccount {
        held = List.copyOf(held);
    }

    /** The account with every held intent that raises risk as if it had been done. */
    public AccountState effective() {
        return held.isEmpty() ? stored.account() : HeldBack.of(stored.account(), held);
    }

    public List<String> counted() {
        return held.stream().map(Reservation::reservationId).toList();
    }
}

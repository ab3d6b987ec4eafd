package io.collateralpolicy.book;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.book.terms.AgreedTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A stored account as a decision takes it: what is held back is gone already.
 *
 * @param stored       the current version
 * @param reservations how many it ever had when it was read: another number says that somebody held since
 * @param held         what is held back now
 * @param agreed       terms that were negotiated for it, the newest version by policy
 */
public record DecidingAccount(
        StoredAccount stored, long reservations, List<Reservation> held, List<AgreedTerms> agreed) {

    public DecidingAccount {
        held = List.copyOf(held);
        agreed = List.copyOf(agreed);
    }

    /** The account with every held intent that raises risk as if it had been done. */
    public AccountState effective() {
        return held.isEmpty() ? stored.account() : HeldBack.of(stored.account(), held);
    }

    /** What was negotiated under a policy and holds at an instant. */
    public Optional<AgreedTerms> terms(String policy, Instant at) {
        return agreed.stream()
                .filter(terms -> terms.policy().equals(policy) && terms.terms().holdAt(at))
                .findFirst();
    }

    public List<String> counted() {
        return held.stream().map(Reservation::reservationId).toList();
    }
}

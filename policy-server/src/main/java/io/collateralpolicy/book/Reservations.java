package io.collateralpolicy.book;

import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Pseudonym;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What decisions hold back: counted while held, ended once. */
public final class Reservations {

    /** Held at once by one account; each is counted by every decision about it. */
    public static final int HELD_MAX = 50;

    private final ReservationTable table;
    private final AuditLog log;
    private final Clock clock;

    public Reservations(Database database, AuditLog log, Clock clock) {
        this.table = new ReservationTable(database);
        this.log = log;
        this.clock = clock;
    }

    public Optional<Reservation> find(String reservationId) {
        return table.find(reservationId);
    }

    /** What was held back at an instant, by what was recorded until another. */
    public List<Reservation> held(String book, String accountId, Instant at, Instant knownAt) {
        return table.held(book, accountId, at, knownAt);
    }

    /** What is held back of a pool at an instant, by whichever of its accounts. */
    List<IntendedAction> heldOfPool(String book, String pool, Instant at) {
        return table.heldOfPool(book, pool, at).stream().flatMap(held -> held.intents().stream()).toList();
    }

    /** What later decisions about the account count at an instant, by id. */
    public List<Reservation> held(String book, String accountId, Instant at) {
        return table.held(book, accountId, at);
    }

    /**
     * Holds, in the transaction of the decision that says so.
     *
     * @param decided the account as the decision knew it
     * @throws ProblemException {@code account-version-conflict} when its version changed or somebody else held since:
     *     the decision rests on what is no longer so
     */
    public static void hold(Connection connection, Reservation reservation, DecidingAccount decided)
            throws SQLException {
        int unchanged = Database.update(
                connection,
                "UPDATE account SET reservations = reservations + 1"
                        + " WHERE book = ? AND account_id = ? AND version = ? AND reservations = ?",
                reservation.book(),
                reservation.accountId(),
                decided.stored().accountVersion(),
                decided.reservations());
        if (unchanged == 0) {
            throw new ProblemException(
                    ProblemType.ACCOUNT_VERSION_CONFLICT,
                    "account `" + reservation.accountId() + "` changed while it was decided: decide again");
        }
        ReservationTable.insert(connection, reservation, decided.stored().account().segment());
    }

    /**
     * Ends a reservation; ending it again in the same way changes nothing.
     *
     * @param as SETTLED: the account contains it; RELEASED: it was not done
     * @throws ProblemException {@code reservation-ended} when it ended the other way, {@code not-found}
     */
    public Reservation end(String reservationId, Reservation.State as, String subject) {
        Reservation known = find(reservationId).orElseThrow(() -> missing(reservationId));
        if (known.end().isEmpty() || known.end().get().as() != as) {
            Pseudonym account = log.pseudonyms().of(known.accountId());
            Map<String, String> content = Map.of(
                    "reservationId", reservationId, "account", account.name(), "book", known.book(), "as", as.name());
            log.append(new Append(
                    AuditType.RESERVATION_ENDED,
                    subject,
                    content,
                    List.of(),
                    log.pseudonyms().speakingOf(account,
                            (connection, receipt) -> end(connection, reservationId, as, clock.instant()))));
        }
        return find(reservationId).orElseThrow();
    }

    /** Settles a reservation of the account in the transaction that stores what it held. */
    static void settle(Connection connection, String book, String accountId, String reservationId, Instant at)
            throws SQLException {
        ReservationTable.find(connection, reservationId)
                .filter(r -> r.book().equals(book) && r.accountId().equals(accountId))
                .orElseThrow(() -> missing(reservationId));
        end(connection, reservationId, Reservation.State.SETTLED, at);
    }

    private static void end(Connection connection, String reservationId, Reservation.State as, Instant at)
            throws SQLException {
        Optional<Reservation.End> known =
                ReservationTable.find(connection, reservationId).flatMap(Reservation::end);
        if (known.filter(end -> end.as() != as).isPresent()) {
            throw new ProblemException(
                    ProblemType.RESERVATION_ENDED,
                    "reservation `" + reservationId + "` was " + known.get().as() + " at `" + known.get().at() + "`");
        }
        if (known.isEmpty()) {
            ReservationTable.end(connection, reservationId, as, at.truncatedTo(ChronoUnit.MILLIS));
        }
    }

    private static ProblemException missing(String reservationId) {
        return new ProblemException(ProblemType.NOT_FOUND, "there is no reservation `" + reservationId + "`");
    }
}

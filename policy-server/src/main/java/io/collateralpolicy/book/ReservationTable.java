package io.collateralpolicy.book;

import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.StrictJson;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored reservations. */
final class ReservationTable {

    private static final String SELECT = "SELECT * FROM reservation";

    private final Database database;

    ReservationTable(Database database) {
        this.database = database;
    }

    /** The intents as they are stored: a document has a name for what it holds. */
    private record Intents(List<IntendedAction> intents) {}

    Optional<Reservation> find(String reservationId) {
        return database.queryOne(SELECT + " WHERE reservation_id = ?", ReservationTable::read, reservationId);
    }

    /** Locked until the transaction ends. */
    static Optional<Reservation> find(Connection connection, String reservationId) throws SQLException {
        return Database.query(
                        connection,
                        SELECT + " WHERE reservation_id = ? FOR UPDATE",
                        ReservationTable::read,
                        reservationId)
                .stream()
                .findFirst();
    }

    /** What nobody ended and no time has ended at an instant, by id. */
    List<Reservation> held(String book, String accountId, Instant at) {
        return database.query(
                SELECT + " WHERE book = ? AND account_id = ? AND expires_at > ? AND ended_at IS NULL"
                        + " ORDER BY reservation_id",
                ReservationTable::read,
                book,
                accountId,
                at);
    }

    /** What was held at an instant by what was recorded until another, by id; what began or ended just then had not yet. */
    List<Reservation> held(String book, String accountId, Instant at, Instant knownAt) {
        Instant earlier = at.isBefore(knownAt) ? at : knownAt;
        return database.query(
                SELECT + " WHERE book = ? AND account_id = ? AND held_at < ? AND expires_at > ?"
                        + " AND (ended_at IS NULL OR ended_at >= ?) ORDER BY reservation_id",
                ReservationTable::read,
                book,
                accountId,
                earlier,
                at,
                earlier);
    }

    /** What nobody ended and no time has ended of a pool; one of an earlier release names none and may be of any. */
    List<Reservation> heldOfPool(String book, String pool, Instant at) {
        return database.query(
                SELECT + " WHERE book = ? AND expires_at > ? AND ended_at IS NULL AND (pool = ? OR pool IS NULL)"
                        + " ORDER BY reservation_id",
                ReservationTable::read,
                book,
                at,
                pool);
    }

    static void insert(Connection connection, Reservation reservation, String pool) throws SQLException {
        Database.update(
                connection,
                "INSERT INTO reservation (reservation_id, book, account_id, decision_id, subject, intents, held_at,"
                        + " expires_at, pool) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                reservation.reservationId(),
                reservation.book(),
                reservation.accountId(),
                reservation.decisionId(),
                reservation.subject(),
                CanonicalJson.bytes(new Intents(reservation.intents())),
                reservation.heldAt(),
                reservation.expiresAt(),
                pool);
    }

    static void end(Connection connection, String reservationId, Reservation.State as, Instant at)
            throws SQLException {
        Database.update(
                connection,
                "UPDATE reservation SET ended_at = ?, ended_as = ? WHERE reservation_id = ?",
                at,
                as.name(),
                reservationId);
    }

    private static Reservation read(ResultSet row) throws SQLException {
        return new Reservation(
                row.getString("reservation_id"),
                row.getString("book"),
                row.getString("account_id"),
                row.getString("decision_id"),
                row.getString("subject"),
                StrictJson.read(row.getBytes("intents"), Intents.class).intents(),
                Database.instant(row, "held_at"),
                Database.instant(row, "expires_at"),
                end(row));
    }

    private static Optional<Reservation.End> end(ResultSet row) throws SQLException {
        String as = row.getString("ended_as");
        return as == null
                ? Optional.empty()
                : Optional.of(new Reservation.End(
                        Reservation.State.valueOf(as), Database.instant(row, "ended_at")));
    }
}

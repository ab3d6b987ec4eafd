package io.collateralpolicy.market;

import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.DatabaseFailure;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Every quote that was posted, for good. */
public final class QuoteTable {

    private static final String SELECT =
            "SELECT asset, source, price, published_at, confidence, change_number FROM quote_observation q";

    private final Database database;
    private final Clock clock;

    public QuoteTable(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A quote as it is stored.
     *
     * @param number of the change that brought it; later changes have greater numbers, whichever node made them
     */
    record Stored(PriceQuote quote, long number) {}

    /** A source that says the same instant twice is heard once: a published price does not change. */
    void insert(List<PriceQuote> quotes) {
        try {
            database.inTransaction(connection -> {
                long number = nextNumber(connection);
                for (PriceQuote quote : quotes) {
                    insert(connection, quote, number);
                }
                return number;
            });
        } catch (SQLException e) {
            throw new DatabaseFailure("quotes cannot be stored", e);
        }
    }

    /** Locks the counter until the commit, so that nobody sees a number whose predecessors are still to come. */
    private static long nextNumber(Connection connection) throws SQLException {
        Database.update(connection, "UPDATE change_counter SET last_number = last_number + 1 WHERE subject = 'market'");
        return Database.query(
                        connection,
                        "SELECT last_number FROM change_counter WHERE subject = 'market'",
                        row -> row.getLong(1))
                .get(0);
    }

    /** The number of the last change. */
    long lastNumber() {
        return database.queryOne(
                        "SELECT last_number FROM change_counter WHERE subject = 'market'", row -> row.getLong(1))
                .orElseThrow();
    }

    /** What changes after one brought, in their order. */
    List<Stored> after(long number) {
        return database.query(
                SELECT + " WHERE change_number > ? ORDER BY change_number, published_at, asset, source",
                QuoteTable::read,
                number);
    }

    /** What was published within a time before now, oldest first, and the last quote of every source. */
    List<Stored> latest(Duration kept) {
        return database.query(
                SELECT + " WHERE published_at >= ? OR published_at = (SELECT MAX(l.published_at)"
                        + " FROM quote_observation l WHERE l.asset = q.asset AND l.source = q.source)"
                        + " ORDER BY published_at, asset, source",
                QuoteTable::read,
                clock.instant().minus(kept));
    }

    /**
     * What was published of some assets until one instant and stored until another, oldest first: a time before the first
     * instant, and the last quote of every source.
     */
    List<PriceQuote> known(Collection<String> assets, Known known) {
        List<Object> arguments = new ArrayList<>(assets);
        arguments.addAll(List.of(known.asOf, known.knownAt, known.asOf.minus(known.window), known.asOf, known.knownAt));
        String places = String.join(", ", Collections.nCopies(assets.size(), "?"));
        return assets.isEmpty() ? List.of() : database.query(
                SELECT + " WHERE q.asset IN (" + places + ") AND q.published_at <= ? AND q.recorded_at <= ?"
                        + " AND (q.published_at >= ? OR q.published_at = (SELECT MAX(l.published_at) FROM quote_observation l"
                        + " WHERE l.asset = q.asset AND l.source = q.source AND l.published_at <= ? AND l.recorded_at <= ?))"
                        + " ORDER BY q.asset, q.source, q.published_at",
                row -> read(row).quote(),
                arguments.toArray());
    }

    /**
     * What is asked of the past.
     *
     * @param asOf    quotes published later are not seen
     * @param knownAt quotes stored later are not seen
     * @param window  how far back prices are looked at
     */
    public record Known(Instant asOf, Instant knownAt, Duration window) {}

    private static Stored read(ResultSet row) throws SQLException {
        PriceQuote quote = new PriceQuote(
                row.getString("asset"),
                row.getString("source"),
                new BigDecimal(row.getString("price")),
                Database.instant(row, "published_at"),
                Optional.of(new BigDecimal(row.getString("confidence"))));
        return new Stored(quote, row.getLong("change_number"));
    }

    private void insert(Connection connection, PriceQuote quote, long number) throws SQLException {
        Instant publishedAt = quote.publishedAt();
        boolean known = !Database.query(
                        connection,
                        "SELECT 1 FROM quote_observation WHERE asset = ? AND source = ? AND published_at = ?",
                        row -> true,
                        quote.asset(),
                        quote.source(),
                        publishedAt)
                .isEmpty();
        if (!known) {
            Database.update(
                    connection,
                    "INSERT INTO quote_observation (asset, source, published_at, price, confidence, recorded_at,"
                            + " change_number) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    quote.asset(),
                    quote.source(),
                    publishedAt,
                    quote.price().toPlainString(),
                    quote.confidence().orElse(BigDecimal.ONE).toPlainString(),
                    clock.instant(),
                    number);
        }
    }
}

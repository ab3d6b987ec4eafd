package io.collateralpolicy.market;

import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.DatabaseFailure;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every quote that was posted, for good. */
public final class QuoteTable {

    private final Database database;
    private final Clock clock;

    public QuoteTable(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A source that says the same instant twice is heard once: a published price does not change. */
    void insert(List<PriceQuote> quotes) {
        try {
            database.inTransaction(connection -> {
                for (PriceQuote quote : quotes) {
                    insert(connection, quote);
                }
                return quotes.size();
            });
        } catch (SQLException e) {
            throw new DatabaseFailure("quotes cannot be stored", e);
        }
    }

    /** What was published within a time before now, oldest first, and the last quote of every source. */
    List<PriceQuote> latest(Duration kept) {
        return database.query(
                "SELECT asset, source, price, published_at, confidence FROM quote_observation q"
                        + " WHERE published_at >= ? OR published_at = (SELECT MAX(l.published_at)"
                        + " FROM quote_observation l WHERE l.asset = q.asset AND l.source = q.source)"
                        + " ORDER BY published_at, asset, source",
                row -> new PriceQuote(
                        row.getString("asset"),
                        row.getString("source"),
                        new BigDecimal(row.getString("price")),
                        Database.instant(row, "published_at"),
                        Optional.of(new BigDecimal(row.getString("confidence")))),
                clock.instant().minus(kept));
    }

    private void insert(Connection connection, PriceQuote quote) throws SQLException {
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
                    "INSERT INTO quote_observation (asset, source, published_at, price, confidence, recorded_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    quote.asset(),
                    quote.source(),
                    publishedAt,
                    quote.price().toPlainString(),
                    quote.confidence().orElse(BigDecimal.ONE).toPlainString(),
                    clock.instant());
        }
    }
}

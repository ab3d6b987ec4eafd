package io.collateralpolicy.book.pool;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.DatabaseFailure;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Puts one row in the place of many. */
final class PoolSum {

    /** Rows of one asset that are as quickly read as one, nearly. */
    private static final int FEW = 500;
    private static final int GROUP = 5_000;

    private final Database database;

    PoolSum(Database database) {
        this.database = database;
    }

    private record Place(String book, String pool, String asset) {}

    private record Row(long number, PoolUse use) {}

    void addUp() {
        try {
            List<Place> many = database.query(
                    "SELECT book, pool, asset FROM pool_change GROUP BY book, pool, asset HAVING COUNT(*) > ?",
                    row -> new Place(row.getString(1), row.getString(2), row.getString(3)),
                    FEW);
            for (Place place : many) {
                database.inTransaction(connection -> addUp(connection, place));
            }
        } catch (SQLException e) {
            throw new DatabaseFailure("the totals of pools cannot be added up", e);
        }
    }

    /** Exactly the rows that were read go: one that is committed meanwhile stays, whatever its number. */
    private static int addUp(Connection connection, Place place) throws SQLException {
        Database.query(connection, "SELECT only_row FROM pool_sum FOR UPDATE", row -> row.getInt(1));
        List<Row> rows = Database.query(
                connection,
                "SELECT change_number, supplied, borrowed FROM pool_change WHERE book = ? AND pool = ? AND asset = ?"
                        + " ORDER BY change_number FETCH FIRST " + GROUP + " ROWS ONLY",
                row -> new Row(row.getLong(1), new PoolUse(row.getBigDecimal(2), row.getBigDecimal(3))),
                place.book,
                place.pool,
                place.asset);
        PoolUse sum = rows.stream().map(Row::use).reduce(new PoolUse(BigDecimal.ZERO, BigDecimal.ZERO), PoolUse::plus);
        Database.updateAll(
                connection,
                "DELETE FROM pool_change WHERE change_number = ?",
                rows.stream().map(row -> List.<Object>of(row.number)).toList());
        return Database.update(
                connection,
                "INSERT INTO pool_change (book, pool, asset, supplied, borrowed) VALUES (?, ?, ?, ?, ?)",
                place.book,
                place.pool,
                place.asset,
                sum.supplied(),
                sum.borrowed());
    }
}

package io.collateralpolicy.book.pool;

import io.collateralpolicy.assessment.market.PoolTotals;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.DatabaseFailure;
import io.collateralpolicy.fact.IntentAction;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** The totals of pools: the sum of what every write of accounts changed of them, and what is held back of it. */
public final class Pools {

    private final Database database;
    private volatile boolean complete;

    public Pools(Database database) {
        this.database = database;
    }

    /** Counts accounts that no release counted yet; totals are known from then on. What broke off is gone on with the next time. */
    public void takeUp() {
        if (!complete) {
            new PoolBacklog(database).takeUp();
            complete = true;
        }
    }

    /**
     * What a decision holds on to; it is asked for before the totals.
     *
     * @throws ProblemException {@code not-ready} while accounts of an earlier release are counted
     */
    public PoolHold hold(String book, String pool) {
        if (!complete) {
            throw new ProblemException(
                    ProblemType.NOT_READY, "the totals of pool `" + pool + "` are counted: ask again in a minute");
        }
        return new PoolHold(book, pool, holds(book, pool).orElseGet(() -> {
            begin(book, pool);
            return holds(book, pool).orElseThrow();
        }));
    }

    private Optional<Long> holds(String book, String pool) {
        return database.queryOne(
                "SELECT holds FROM pool_turn WHERE book = ? AND pool = ?", row -> row.getLong(1), book, pool);
    }

    /** Somebody else may begin it at the same moment: then it has begun. */
    private void begin(String book, String pool) {
        try {
            database.inTransaction(connection -> Database.update(
                    connection, "INSERT INTO pool_turn (book, pool, holds) VALUES (?, ?, 0)", book, pool));
        } catch (SQLException e) {
            if (!Database.isDuplicate(e)) {
                throw new DatabaseFailure("the turns of a pool cannot be stored", e);
            }
        }
    }

    /**
     * Of some assets of a pool, by symbol.
     *
     * @param held what is held back of the pool, read before: what is settled meanwhile then counts twice and never not at all
     */
    public List<PoolTotals> totals(PoolHold of, SortedSet<String> assets, List<IntendedAction> held) {
        return assets.stream().map(asset -> totals(of, asset, held)).toList();
    }

    private PoolTotals totals(PoolHold of, String asset, List<IntendedAction> held) {
        PoolUse use = database.queryOne(
                        "SELECT COALESCE(SUM(supplied), 0), COALESCE(SUM(borrowed), 0) FROM pool_change"
                                + " WHERE book = ? AND pool = ? AND asset = ?",
                        row -> new PoolUse(row.getBigDecimal(1), row.getBigDecimal(2)),
                        of.book(),
                        of.pool(),
                        asset)
                .orElseThrow();
        return new PoolTotals(
                of.pool(),
                asset,
                plain(use.supplied()),
                plain(use.borrowed()),
                sum(held, asset, IntentAction.PLEDGE),
                sum(held, asset, IntentAction.WITHDRAW),
                sum(held, asset, IntentAction.BORROW));
    }

    /** Absent where it is nothing. */
    private static Optional<BigDecimal> sum(List<IntendedAction> held, String asset, IntentAction action) {
        return held.stream()
                .filter(intent -> intent.action() == action && intent.asset().filter(asset::equals).isPresent())
                .map(IntendedAction::quantity)
                .reduce(BigDecimal::add)
                .map(Pools::plain);
    }

    /** The same total has the same bytes, whatever it was added up of. */
    private static BigDecimal plain(BigDecimal total) {
        BigDecimal stripped = total.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), 0));
    }

    /** Adds rows up where there are many; who reads totals meanwhile reads the same. */
    public void addUp() {
        new PoolSum(database).addUp();
    }
}

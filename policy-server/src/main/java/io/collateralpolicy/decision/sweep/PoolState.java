package io.collateralpolicy.decision.sweep;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.book.pool.PoolUse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the accounts of one pool hold and owe together.
 *
 * @param pool   its name; {@code core} for accounts that name none
 * @param totals in base currency
 * @param assets each asset that one of them holds or owes, by name
 */
public record PoolState(String pool, Totals totals, List<Use> assets) {

    /**
     * An asset in a pool.
     *
     * @param asset    symbol
     * @param supplied units held as collateral or above 0
     * @param borrowed units owed, with accrued interest
     */
    public record Use(String asset, BigDecimal supplied, BigDecimal borrowed) {

        private Use plus(Use other) {
            return new Use(asset, supplied.add(other.supplied), borrowed.add(other.borrowed));
        }
    }

    static PoolState of(AccountState account, Totals totals) {
        List<Use> uses = PoolUse.of(account).entrySet().stream()
                .map(use -> new Use(use.getKey(), use.getValue().supplied(), use.getValue().borrowed()))
                .toList();
        return new PoolState(account.segment(), totals, uses);
    }

    PoolState plus(PoolState other) {
        Map<String, Use> uses = new TreeMap<>();
        assets.forEach(use -> uses.put(use.asset, use));
        other.assets.forEach(use -> uses.merge(use.asset, use, Use::plus));
        return new PoolState(pool, totals.plus(other.totals), List.copyOf(uses.values()));
    }
}

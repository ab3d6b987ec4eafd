package io.collateralpolicy.fact;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One asset in the account's pool, as all accounts of the pool hold and owe it in one state of this account. There is one for
 * each asset that the account holds or owes and whose totals are known.
 *
 * @param pool         the account's pool
 * @param asset        symbol
 * @param assetClass   class of the asset in the policy's asset table, {@code UNKNOWN} when it has no row
 * @param supplyRaised whether the intents leave the account with more of it as collateral
 * @param borrowRaised whether the intents leave the account owing more of it
 * @param supplied     units that all accounts hold, with what reservations hold to come
 * @param borrowed     units that all accounts owe, with accrued interest and with what reservations hold to be lent
 * @param utilisation  {@code borrowed / units held without what reservations hold to come or to leave}, 0 or more, rounded up;
 *     10^18 where something is borrowed and nothing held, 0 where nothing is borrowed
 */
public record PoolAsset(
        String pool,
        String asset,
        String assetClass,
        boolean supplyRaised,
        boolean borrowRaised,
        BigDecimal supplied,
        BigDecimal borrowed,
        BigDecimal utilisation)
        implements Fact {

    @Override
    public Map<String, String> subject() {
        return Map.of("pool", pool, "asset", asset);
    }
}

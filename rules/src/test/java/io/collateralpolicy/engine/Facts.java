package io.collateralpolicy.engine;

import io.collateralpolicy.fact.asset.AssetProperties;
import io.collateralpolicy.fact.Debt;
import io.collateralpolicy.fact.Lot;
import java.math.BigDecimal;
import java.time.Duration;

/** People's collateral and debts, for tests. */
public final class Facts {

    private Facts() {}

    public static Lot lot(String lotId, String asset, String assetClass, String marketValue, int quoteAgeSeconds) {
        return new Lot(lotId, asset, "eip155:1", assetClass, "ETH", "PROTOCOL_VAULT", "core", "CROSS", "", BigDecimal.ONE,
                BigDecimal.ZERO, new BigDecimal(marketValue), true, Duration.ofSeconds(quoteAgeSeconds), false,
                AssetProperties.NONE);
    }

    static Lot unpricedLot(String lotId) {
        return new Lot(lotId, "DUST", "eip155:1", "UNKNOWN", "DUST", "PROTOCOL_VAULT", "core", "CROSS", "", BigDecimal.ONE,
                BigDecimal.ZERO, BigDecimal.ZERO, false, Duration.ZERO, true, AssetProperties.NONE);
    }

    public static Debt debt(String loanId, String asset, String debt) {
        return new Debt(loanId, asset, "STABLE", "USD", "core", "CROSS", BigDecimal.ONE, new BigDecimal(debt), true);
    }
}

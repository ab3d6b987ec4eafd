package io.collateralpolicy.table;

import io.collateralpolicy.fact.asset.AssetProperties;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.fact.Lot;
import java.math.BigDecimal;
import java.time.Duration;

/** Lots that differ in what tables ask of them. */
final class Lots {

    static final FactType TYPE = FactType.of(Lot.class);

    private Lots() {}

    static Lot lot(String assetClass, String chain, String marketValue, Duration quoteAge) {
        return new Lot("lot-1", "WETH", chain, assetClass, "ETH", "PROTOCOL_VAULT", "core", "CROSS", "", BigDecimal.ONE,
                BigDecimal.ZERO, new BigDecimal(marketValue), true, quoteAge, false, AssetProperties.NONE);
    }

    static Lot ofClass(String assetClass) {
        return lot(assetClass, "eip155:1", "1000", Duration.ZERO);
    }

    static Lot worth(String marketValue) {
        return lot("ETH", "eip155:1", marketValue, Duration.ZERO);
    }
}

package io.collateralpolicy.conformance.adapter;

import io.collateralpolicy.conformance.Adapter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The models that are claimed. */
public final class Adapters {

    private Adapters() {}

    public static Map<String, Adapter> byModel() {
        Map<String, Adapter> byModel = new TreeMap<>();
        Stream.of(
                        new AaveHealthFactor(),
                        new AaveRealAccount(),
                        new CometLiquidatable(),
                        new CometBorrowCollateralized(),
                        new TieredCollateral())
                .forEach(a -> byModel.put(a.model(), a));
        return byModel;
    }
}

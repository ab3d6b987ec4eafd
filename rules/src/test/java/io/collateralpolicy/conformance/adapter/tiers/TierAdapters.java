package io.collateralpolicy.conformance.adapter.tiers;

import io.collateralpolicy.conformance.Adapter;
import java.util.List;

/** Collateral that counts by slices. */
public final class TierAdapters {

    public static final List<Adapter> ALL = List.of(
            new TieredCollateral());

    private TierAdapters() {}
}

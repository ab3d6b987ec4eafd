package io.collateralpolicy.conformance.adapter.perpetual;

import io.collateralpolicy.conformance.Adapter;
import java.util.List;

/** Accounts with perpetuals. */
public final class PerpetualAdapters {

    public static final List<Adapter> ALL = List.of(
            new SubaccountFlags(),
            new SubaccountRisk(),
            new SubaccountLiquidatable(),
            new ExchangeLiquidation(),
            new IsolatedPosition(),
            new SkewedAccount(),
            new OrderRequirement(),
            new OrderDecision(),
            new DiscountedCollateral(),
            new ThrottledLiquidation());

    private PerpetualAdapters() {}
}

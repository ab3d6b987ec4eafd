package io.collateralpolicy.conformance.adapter.dydx;

import io.collateralpolicy.conformance.Adapter;
import java.util.List;

/** Functions of perpetuals. */
public final class DydxAdapters {

    public static final List<Adapter> ALL = List.of(
            new MarginRequirement(),
            new NetNotional(),
            new FundingSettlement(),
            new TierMaintenance(),
            new TierInitialMargin(),
            new TierAdjustedRate(),
            new FundingClamp(),
            new RiskOrdering(),
            new BankruptcyPrice(),
            new FillablePrice(),
            new InsuranceFundDelta());

    private DydxAdapters() {}
}

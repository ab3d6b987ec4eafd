package io.collateralpolicy.conformance.adapter.aave;

import io.collateralpolicy.conformance.Adapter;
import java.util.List;

/** Aave, versions 2 and 3. */
public final class AaveAdapters {

    public static final List<Adapter> ALL = List.of(
            new AaveHealthFactor(),
            new AaveRealAccount(),
            new AvailableBorrows(),
            new UserSummary(),
            new CloseFactor(),
            new LiquidationSeizure(),
            new PercentMultiplication(),
            new PercentDivision(),
            new PercentRounding(),
            new LinearBalance(),
            new VariableRate());

    private AaveAdapters() {}
}

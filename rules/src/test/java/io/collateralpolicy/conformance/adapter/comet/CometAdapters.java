package io.collateralpolicy.conformance.adapter.comet;

import io.collateralpolicy.conformance.Adapter;
import java.util.List;

/** Compound III. */
public final class CometAdapters {

    public static final List<Adapter> ALL = List.of(
            new CometLiquidatable(),
            new CometBorrowCollateralized(),
            new Absorb(),
            new QuoteCollateral());

    private CometAdapters() {}
}

package io.collateralpolicy.conformance.adapter.breaker;

import io.collateralpolicy.conformance.Adapter;
import java.util.List;

/** Breakers over daily prices. */
public final class BreakerAdapters {

    public static final List<Adapter> ALL = List.of(
            new DailyBreaker("breaker.daily_drop", "maximumDailyDrop", "CB-020"),
            new DailyBreaker("breaker.peg_low", "pegFloor", "CB-021"),
            new DailyBreaker("breaker.ratio_close", "minimumReferenceRatio", "CB-022"));

    private BreakerAdapters() {}
}

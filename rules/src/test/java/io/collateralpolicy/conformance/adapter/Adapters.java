package io.collateralpolicy.conformance.adapter;

import io.collateralpolicy.conformance.Adapter;
import io.collateralpolicy.conformance.adapter.aave.AaveAdapters;
import io.collateralpolicy.conformance.adapter.breaker.BreakerAdapters;
import io.collateralpolicy.conformance.adapter.cdm.CdmAdapters;
import io.collateralpolicy.conformance.adapter.comet.CometAdapters;
import io.collateralpolicy.conformance.adapter.dydx.DydxAdapters;
import io.collateralpolicy.conformance.adapter.euler.EulerAdapters;
import io.collateralpolicy.conformance.adapter.maker.MakerAdapters;
import io.collateralpolicy.conformance.adapter.perpetual.PerpetualAdapters;
import io.collateralpolicy.conformance.adapter.schedule.ScheduleAdapters;
import io.collateralpolicy.conformance.adapter.derive.DeriveAdapters;
import io.collateralpolicy.conformance.adapter.tiers.TierAdapters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The models that are claimed: a list per source, each in its own package. */
public final class Adapters {

    private Adapters() {}

    public static Map<String, Adapter> byModel() {
        Map<String, Adapter> byModel = new TreeMap<>();
        Stream.of(
                        AaveAdapters.ALL,
                        BreakerAdapters.ALL,
                        CdmAdapters.ALL,
                        CometAdapters.ALL,
                        DydxAdapters.ALL,
                        EulerAdapters.ALL,
                        MakerAdapters.ALL,
                        PerpetualAdapters.ALL,
                        ScheduleAdapters.ALL,
                        DeriveAdapters.ALL,
                        TierAdapters.ALL)
                .flatMap(List::stream)
                .forEach(a -> byModel.put(a.model(), a));
        return byModel;
    }
}

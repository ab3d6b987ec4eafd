package io.collateralpolicy.conformance.adapter.schedule;

import io.collateralpolicy.conformance.Adapter;
import java.util.List;

/** The regulatory margin schedule. */
public final class ScheduleAdapters {

    public static final List<Adapter> ALL = List.of(
            new ScheduleTrade(),
            new ScheduleNettingSet());

    private ScheduleAdapters() {}
}

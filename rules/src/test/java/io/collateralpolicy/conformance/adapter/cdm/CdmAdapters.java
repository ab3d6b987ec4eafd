package io.collateralpolicy.conformance.adapter.cdm;

import io.collateralpolicy.conformance.Adapter;
import java.util.List;

/** Eligible collateral schedules. */
public final class CdmAdapters {

    public static final List<Adapter> ALL = List.of(
            new CdmEligibility());

    private CdmAdapters() {}
}

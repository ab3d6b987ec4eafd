package io.collateralpolicy.conformance.adapter.euler;

import io.collateralpolicy.conformance.Adapter;
import java.util.List;

/** Euler Vault Kit. */
public final class EulerAdapters {

    public static final List<Adapter> ALL = List.of(
            new SoldAtDiscount(),
            new HealthDuringRamp(),
            new DiscountedRepayment(),
            new LtvRamp());

    private EulerAdapters() {}
}

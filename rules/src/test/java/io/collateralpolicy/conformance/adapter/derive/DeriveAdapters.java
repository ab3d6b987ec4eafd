package io.collateralpolicy.conformance.adapter.derive;

import io.collateralpolicy.conformance.Adapter;
import java.util.List;

/** Models of Derive v2. */
public final class DeriveAdapters {

    public static final List<Adapter> ALL = List.of(new PortfolioMargin(), new StandardMargin());

    private DeriveAdapters() {}
}

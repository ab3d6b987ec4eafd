package io.collateralpolicy.conformance.adapter.maker;

import io.collateralpolicy.conformance.Adapter;
import java.util.List;

/** Maker DSS. */
public final class MakerAdapters {

    public static final List<Adapter> ALL = List.of(
            new VaultChange(),
            new CatBite(),
            new DogBark(),
            new LinearAuction(),
            new ExponentialAuction());

    private MakerAdapters() {}
}

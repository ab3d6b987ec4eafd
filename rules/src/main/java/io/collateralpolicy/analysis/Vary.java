package io.collateralpolicy.analysis;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What two probes may differ in, and the properties of facts that follow from it. */
public enum Vary {
    ASSET(List.of("asset", "assetClass", "underlying"), "OTHER"),
    CHAIN(List.of("chain"), "other:1"),
    CUSTODY(List.of("custody"), "OTHER"),
    POOL(List.of("pool"), "core"),
    MARGIN_MODE(List.of("marginMode"), "CROSS"),
    EFFICIENCY_MODE(List.of("efficiencyMode"), ""),
    SOURCE(List.of("source"), "other:SOURCE"),
    /** Units of the lot, at a price of one unless that varies. */
    QUANTITY(List.of("quantity", "marketValue"), new BigDecimal("1000000")),
    PRICE(List.of("marketValue"), BigDecimal.ONE),
    AGE(List.of("quoteAge"), Duration.ZERO),
    CONFIDENCE(List.of("confidence"), BigDecimal.ONE),
    DROP(List.of("priceDrop"), BigDecimal.ZERO),
    RISE(List.of("priceRise"), BigDecimal.ZERO),
    /** Annual volatility of the asset, as measured; unless it varies, none is known. */
    VOLATILITY(List.of("volatility"), BigDecimal.ZERO),
    /** Lots of equal size that the quantity is spread over. */
    PIECES(List.of(), BigDecimal.ONE);

    private final List<String> properties;
    private final Object usual;

    Vary(List<String> properties, Object usual) {
        this.properties = properties;
        this.usual = usual;
    }

    /** All properties that probes try in every way; of a volatility it is known only that haircuts grow with it. */
    static Set<String> tried() {
        return Arrays.stream(values())
                .filter(vary -> vary != VOLATILITY)
                .flatMap(vary -> vary.properties.stream())
                .collect(Collectors.toSet());
    }

    List<String> properties() {
        return properties;
    }

    /** Where nothing asks for it, and beside what is named where something does. */
    Object usual() {
        return usual;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

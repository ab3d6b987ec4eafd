package io.collateralpolicy.margin;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which of several valid prices is used. The protocol's side is the lowest for collateral, the highest for debt. */
public enum PriceChoice {
    LOWEST,
    HIGHEST;

    /** The chosen price; empty when there is none to choose from. */
    public Optional<BigDecimal> of(Collection<BigDecimal> prices) {
        return this == LOWEST
                ? prices.stream().min(Comparator.naturalOrder())
                : prices.stream().max(Comparator.naturalOrder());
    }
}

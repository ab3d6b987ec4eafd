package io.collateralpolicy.margin;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which of several valid prices is used. The protocol's side is the lowest for collateral, the highest for debt. No price is
 * computed, so none is rounded. Source: {@code docs/decision.md}, section 1, prices.
 */
public enum PriceChoice {
    LOWEST,
    HIGHEST;

    /** The one with the chosen price, the first of equals; empty when there is none to choose from. */
    public <T> Optional<T> of(Collection<T> priced, Function<T, BigDecimal> price) {
        if (priced.isEmpty()) {
            return Optional.empty();
        }
        Comparator<T> byPrice = Comparator.comparing(price);
        return Optional.of(this == LOWEST ? Collections.min(priced, byPrice) : Collections.max(priced, byPrice));
    }
}

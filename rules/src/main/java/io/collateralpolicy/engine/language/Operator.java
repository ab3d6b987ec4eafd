package io.collateralpolicy.engine.language;

import java.util.Arrays;
import java.util.Optional;

/** How two values of one kind compare. Decimals compare by value: {@code 1.0} equals {@code 1.00}. */
public enum Operator {
    EQUAL("==", false),
    NOT_EQUAL("!=", false),
    BELOW("<", true),
    AT_MOST("<=", true),
    ABOVE(">", true),
    AT_LEAST(">=", true);

    private final String symbol;
    private final boolean ordering;

    Operator(String symbol, boolean ordering) {
        this.symbol = symbol;
        this.ordering = ordering;
    }

    public static Optional<Operator> of(String symbol) {
        return Arrays.stream(values()).filter(o -> o.symbol.equals(symbol)).findFirst();
    }

    public String symbol() {
        return symbol;
    }

    /** Whether it needs values that have an order. */
    public boolean isOrdering() {
        return ordering;
    }
}

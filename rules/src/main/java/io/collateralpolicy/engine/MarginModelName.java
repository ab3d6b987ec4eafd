package io.collateralpolicy.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The margin models that a rule may choose, named for what they do, and what a row of terms must say for each. */
public enum MarginModelName {
    /** Fixed shares of notional. */
    STATIC_RATIO("initialMarginRate", "maintenanceMarginRate"),
    /** Fixed shares of net notional, the initial one raised as the instrument's open interest grows. */
    OPEN_INTEREST_SCALED("initialMarginRate", "maintenanceFraction", "openInterestLowerCap", "openInterestUpperCap");

    private final List<String> outputs;

    MarginModelName(String... outputs) {
        this.outputs = List.of(outputs);
    }

    public static Optional<MarginModelName> of(String name) {
        return Arrays.stream(values()).filter(m -> m.name().equals(name)).findFirst();
    }

    /** Decimal output columns that a table of its terms must have. */
    public List<String> outputs() {
        return outputs;
    }
}

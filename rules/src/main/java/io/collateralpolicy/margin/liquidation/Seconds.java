package io.collateralpolicy.margin.liquidation;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations as exact numbers. */
final class Seconds {

    private static final int NANO_PLACES = 9;

    private Seconds() {}

    static BigDecimal of(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), NANO_PLACES));
    }
}

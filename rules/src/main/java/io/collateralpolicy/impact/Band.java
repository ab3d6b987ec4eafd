package io.collateralpolicy.impact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;

/** Where a health factor lies; lower bounds are in, upper bounds out. */
public enum Band {
    BELOW_1("<1", "1"),
    FROM_1("1-1.05", "1.05"),
    FROM_105("1.05-1.1", "1.1"),
    FROM_110("1.1-1.25", "1.25"),
    FROM_125("1.25-1.5", "1.5"),
    FROM_150("1.5-2", "2"),
    FROM_200(">=2", "1e38"),
    NONE("none", "1e38");

    private final String text;
    private final BigDecimal below;

    Band(String text, String below) {
        this.text = text;
        this.below = new BigDecimal(below);
    }

    static Band of(Optional<BigDecimal> health) {
        if (health.isEmpty()) {
            return NONE;
        }
        for (Band band : values()) {
            if (health.get().compareTo(band.below) < 0) {
                return band;
            }
        }
        return FROM_200;
    }

    @JsonValue
    public String text() {
        return text;
    }
}

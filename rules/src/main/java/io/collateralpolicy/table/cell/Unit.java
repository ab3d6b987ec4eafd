package io.collateralpolicy.table.cell;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.collateralpolicy.wire.DecimalText;
import io.collateralpolicy.wire.DurationText;
import java.math.BigDecimal;

/** What an authored number counts. Shares are normalised on load to fractions of one, exactly. */
public enum Unit {
    /** A fraction of one, or a plain number. */
    @JsonProperty("1")
    ONE("1", 0),
    /** Hundredths of one. */
    @JsonProperty("%")
    PERCENT("%", 2),
    /** Ten-thousandths of one. */
    @JsonProperty("bps")
    BASIS_POINTS("bps", 4),
    /** Base currency. */
    @JsonProperty("USD")
    USD("USD", 0),
    /** Units of the asset. */
    @JsonProperty("units")
    UNITS("units", 0),
    /** ISO 8601. */
    @JsonProperty("duration")
    DURATION("duration", 0),
    /** No number at all. */
    @JsonProperty("text")
    TEXT("text", 0);

    private final String symbol;
    private final int shift;

    Unit(String symbol, int shift) {
        this.symbol = symbol;
        this.shift = shift;
    }

    public String symbol() {
        return symbol;
    }

    /** How many places a decimal of this unit moves to the left to become a fraction of one. */
    public int shift() {
        return shift;
    }

    /** Whether it counts parts of one, and so is relative to something. */
    public boolean isShare() {
        return this == ONE || shift > 0;
    }

    public boolean isDecimal() {
        return this != DURATION && this != TEXT;
    }

    /**
     * @return {@code BigDecimal} normalised, {@code Duration} or text
     * @throws IllegalArgumentException with a message for the author
     */
    public Object read(String text) {
        if (this == TEXT) {
            return text;
        }
        return this == DURATION ? DurationText.read(text) : normalise(DecimalText.read(text));
    }

    private BigDecimal normalise(BigDecimal authored) {
        return shift == 0 ? authored : authored.movePointLeft(shift);
    }
}

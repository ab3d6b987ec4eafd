package io.collateralpolicy.wire;

import java.time.Duration;
import java.util.regex.Pattern;

/** Durations as our documents and tables write them: ISO 8601, upper case, days to seconds. */
public final class DurationText {

    private static final Pattern ISO =
            Pattern.compile("-?P(?=[0-9T])([0-9]{1,9}D)?(T(?=[0-9])([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,9}(\\.[0-9]{1,9})?S)?)?");

    private DurationText() {}

    /** @throws IllegalArgumentException with a message for the author, when the text is no such duration */
    public static Duration read(String text) {
        if (!ISO.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "`" + text + "` is no ISO 8601 duration, write for example `PT60S` or `P1D`");
        }
        return Duration.parse(text);
    }
}
